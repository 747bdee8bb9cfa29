#include "cli/completion/scripts.hpp"

namespace signalr_config::cli {

namespace {

constexpr std::string_view bash_script =
    R"bash(# Completion of signalr-config for bash: source <(signalr-config completion bash)

# Fills words with what is before the cursor. Bash takes a word apart at ':' and '='; here it is put together.
_signalr_config_words() {
  local line=${COMP_LINE-} rest bare word i
  rest=${line:0:${COMP_POINT-0}}
  words=()
  for ((i = 0; i <= COMP_CWORD; i++)); do
    word=${COMP_WORDS[i]}
    bare=${rest#"${rest%%[![:space:]]*}"}
    if [[ -n $line ]] && ((i == COMP_CWORD)); then word=$bare; fi
    if ((i > 0)) && _signalr_config_goes_on; then
      words[${#words[@]} - 1]+=$word
    else
      words+=("$word")
    fi
    rest=${bare#"$word"}
  done
  # What a person quoted is given as it is meant.
  words=("${words[@]//[\"\'\\]/}")
}

# Whether the word belongs to the one before it: no blank is between them.
_signalr_config_goes_on() {
  if [[ -n $line ]]; then
    [[ $bare == "$rest" ]]
  else
    [[ $word == [:=] || ${COMP_WORDS[i - 1]} == [:=] && $i -gt 1 ]]
  fi
}

_signalr_config() {
  local words current program line directive=:none IFS=$'\n'
  COMPREPLY=()
  if ((${#COMP_WORDS[@]} > 0)); then _signalr_config_words; else words=(signalr-config "$2"); fi
  current=${words[${#words[@]} - 1]}
  program=${words[0]/#\~\//$HOME/}
  # Bash replaces what follows the last ':' or '=' only.
  local kept=${current%"${current##*[:=]}"}
  while read -r line; do
    case $line in
      :nospace) compopt -o nospace 2>/dev/null ;;
      :*) directive=$line ;;
      *)
        line=${line%%$'\t'*}
        # The program ignores case, and so does this.
        line=${line:${#kept}}
        printf -v line %q "$line"
        COMPREPLY+=("$line")
        ;;
    esac
  done < <("$program" __complete "${words[@]:1}" 2>/dev/null)
  case $directive in
    :files) _signalr_config_paths -f ;;
    :directories) _signalr_config_paths -d ;;
  esac
  return 0
}

_signalr_config_paths() {
  local path typed=$current
  if [[ $typed == --*=* ]]; then typed=${typed#*=}; fi
  compopt -o filenames 2>/dev/null
  while read -r path; do
    # A name with ':' in it is replaced behind that only, as above.
    if [[ -n $kept && $typed == *[:=]* ]]; then path=${path#"${typed%"${typed##*[:=]}"}"}; fi
    COMPREPLY+=("$path")
  done < <(compgen "$1" -- "$typed")
}

complete -F _signalr_config signalr-config
)bash";

constexpr std::string_view zsh_script = R"zsh(#compdef signalr-config
# Completion of signalr-config for zsh: source <(signalr-config completion zsh), or a file _signalr-config in fpath

_signalr_config() {
  local -a given lines candidates
  local line directive=:none word
  local -a spacing
  given=("${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}")
  lines=("${(@f)$(${(Q)words[1]/#\~\//$HOME/} __complete "${given[@]}" 2>/dev/null)}")
  for line in "${lines[@]}"; do
    case $line in
      :nospace) spacing=(-S '') ;;
      :*) directive=$line ;;
      *)
        word=${line%%$'\t'*}
        word=${word//\\/\\\\}
        word=${word//:/\\:}
        if [[ $line == *$'\t'* ]]; then word+=:${line#*$'\t'}; fi
        candidates+=("$word")
        ;;
    esac
  done
  if (( ${#candidates} )); then _describe -t values 'signalr-config' candidates "${spacing[@]}"; fi
  case $directive in
    :files)
      if [[ $PREFIX == --*=* ]]; then compset -P '*='; fi
      _files
      ;;
    :directories)
      if [[ $PREFIX == --*=* ]]; then compset -P '*='; fi
      _files -/
      ;;
  esac
}

if [[ ${funcstack[1]} == _signalr_config ]]; then
  _signalr_config "$@"
elif (( $+functions[compdef] )); then
  compdef _signalr_config signalr-config
fi
)zsh";

constexpr std::string_view fish_script =
    R"fish(# Completion of signalr-config for fish: signalr-config completion fish | source

function __signalr_config_complete
    set -l given (commandline -opc)
    set -l current (commandline -ct)
    for line in ($given[1] __complete $given[2..-1] "$current" 2>/dev/null)
        switch $line
            case ':files'
                set -l typed (string replace -r '^--[^=]*=' '' -- "$current")
                set -l before (string replace -r '^(--[^=]*=)?.*' '$1' -- "$current")
                for path in (__fish_complete_path "$typed")
                    echo $before$path
                end
            case ':directories'
                __fish_complete_directories "$current"
            case ':none' ':nospace'
            case '*'
                echo $line
        end
    end
end

complete -c signalr-config -f -a '(__signalr_config_complete)'
)fish";

}  // namespace

std::optional<std::string_view> completion_script(std::string_view shell) {
  if (shell == "bash") return bash_script;
  if (shell == "zsh") return zsh_script;
  if (shell == "fish") return fish_script;
  return std::nullopt;
}

}  // namespace signalr_config::cli
