#compdef cxpd
# Completion of cxpd for zsh. To use it, add this line to ~/.zshrc:
#   source <(cxpd completion zsh)
_cxpd() {
  local line value about paths=:none
  local -a values shown open openShown
  while IFS= read -r line; do
    value=${line%%$'\t'*}
    about=${line#*$'\t'}
    if [[ $value == :* ]]; then
      paths=$value
    elif [[ $value == *= ]]; then
      open+=("$value")
      openShown+=("$value  -- $about")
    else
      values+=("$value")
      if [[ -n $about && $about != $line ]]; then shown+=("$value  -- $about"); else shown+=("$value"); fi
    fi
  done < <(cxpd complete -- "${(@)words[2,CURRENT-1]}" "=${words[CURRENT]}" 2> /dev/null)
  (( ${#values} )) && compadd -l -d shown -- "${values[@]}"
  (( ${#open} )) && compadd -S '' -l -d openShown -- "${open[@]}"
  case $paths in
    :files) _files ;;
    :folders) _files -/ ;;
  esac
}
if [[ ${funcstack[1]} == _cxpd ]]; then
  _cxpd
else
  (( ${+functions[compdef]} )) || { autoload -Uz compinit && compinit }
  compdef _cxpd cxpd
fi
