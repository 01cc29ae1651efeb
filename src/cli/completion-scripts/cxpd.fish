# Completion of cxpd for fish. To use it:
#   cxpd completion fish > ~/.config/fish/completions/cxpd.fish
function __cxpd_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    for line in (cxpd complete -- $words[2..-1] "=$current" 2>/dev/null)
        switch $line
            case ':files'
                __fish_complete_path "$current"
            case ':folders'
                __fish_complete_directories "$current"
            case ':*'
            case '*'
                echo $line
        end
    end
end
complete -c cxpd -f -a '(__cxpd_complete)'
