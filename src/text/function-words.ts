/** Words that carry grammar and no subject; they do not count when two texts are compared. */
export const functionWords: ReadonlySet<string> = new Set(
  (
    'a an the and or but nor of to in into on onto for from with within without by at as via per between among across ' +
    'is are be been being was were am has have had do does did will would shall should may might can could must ' +
    'that this these those which who whom whose what when where how why than then so such if it its they them their ' +
    'he she his her we our you your one not no any all each every both either own other others also more most very ' +
    'etc e g i including include includes using use uses used through'
  ).split(' '),
);
