"""Settles the tracked changes of Word files with LibreOffice and saves what is left as Word files.

Takes a folder for LibreOffice's profile, then for each file a verdict (Accept, Reject or Keep), its path and the path to
save to. Needs the Debian package python3-uno.
"""

import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException


def value(name, content):
    made = PropertyValue()
    made.Name = name
    made.Value = content
    return made


def connect(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(480):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            time.sleep(0.25)
    sys.exit("LibreOffice does not answer.")


def settle(desktop, dispatcher, verdict, source, target):
    hidden = (value("Hidden", True),)
    document = desktop.loadComponentFromURL(uno.systemPathToFileUrl(source), "_blank", 0, hidden)
    if verdict != "Keep":
        frame = document.CurrentController.Frame
        dispatcher.executeDispatch(frame, f".uno:{verdict}AllTrackedChanges", "", 0, ())
    form = (value("FilterName", "Office Open XML Text"),)
    document.storeToURL(uno.systemPathToFileUrl(target), form)
    document.close(True)


def main(profile, *jobs):
    pipe = f"settle{time.time_ns()}"
    folder = uno.systemPathToFileUrl(profile)
    office = subprocess.Popen(
        ["soffice", f"-env:UserInstallation={folder}", "--headless", "--norestore", f"--accept=pipe,name={pipe};urp;"],
        stderr=subprocess.DEVNULL,
    )
    try:
        context = connect(pipe)
        make = context.ServiceManager.createInstanceWithContext
        desktop = make("com.sun.star.frame.Desktop", context)
        dispatcher = make("com.sun.star.frame.DispatchHelper", context)
        for verdict, source, target in zip(jobs[::3], jobs[1::3], jobs[2::3]):
            settle(desktop, dispatcher, verdict, source, target)
        desktop.terminate()
        office.wait(60)
    finally:
        office.kill()


main(*sys.argv[1:])
