# Completion of cxpd for bash. To use it, add this line to ~/.bashrc:
#   eval "$(cxpd completion bash)"
_cxpd() {
  local line=${COMP_LINE:0:COMP_POINT} words=() current='' value about prefix='' paths=:none
  IFS=$' \t' read -r -a words <<< "$line"
  if [[ $line != *[[:blank:]] ]]; then
    current=${words[${#words[@]} - 1]}
    unset "words[${#words[@]} - 1]"
  fi
  COMPREPLY=()
  # Bash takes = and : for the end of a word, so what stands before them must not be given again.
  if [[ $current == *[=:]* ]]; then
    prefix=${current%"${current##*[=:]}"}
    [[ $prefix == *= && $COMP_WORDBREAKS != *=* ]] && prefix=''
  fi
  while IFS=$'\t' read -r value about; do
    value=${value%$'\r'}
    case $value in
      :*) paths=$value ;;
      *) COMPREPLY+=("${value#"$prefix"}") ;;
    esac
  done < <(cxpd complete -- "${words[@]:1}" "=$current" 2> /dev/null)
  if type compopt > /dev/null 2>&1; then
    [[ ${#COMPREPLY[@]} -gt 0 && ${COMPREPLY[0]} == *= ]] && compopt -o nospace
    case $paths in
      :none) compopt +o default ;;
      :folders) compopt -o dirnames +o default ;;
    esac
  fi
}
complete -o default -F _cxpd cxpd
