# Completion of cxpd for PowerShell. To use it, add this line to the file that $PROFILE names:
#   cxpd completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName cxpd -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $words = @($commandAst.CommandElements |
        Select-Object -Skip 1 |
        Where-Object { $_.Extent.EndOffset -lt $cursorPosition } |
        ForEach-Object { $_.Extent.Text })
    cxpd complete -- @words "=$wordToComplete" 2>$null | ForEach-Object {
        $value, $about = $_ -split [char]9, 2
        if ($value -and -not $value.StartsWith(':')) {
            if (-not $about) { $about = $value }
            [System.Management.Automation.CompletionResult]::new($value, $value, 'ParameterValue', $about)
        }
    }
}
