# Sourced by scripts/precision: plants one access key in a copy of each repository, and looks whether it is found.
# Each repository gets it in another way than the one before, as far as it has a file for it.

# The first tracked file of the copy in $1 whose name fits one of the patterns.
first_file() {
  local copy=$1
  shift
  git -C "$copy" ls-files -- "$@" | head -n 1
}

# plant_in WAY COPY STRING: prints the file in which the string is then; fails where the copy has none for it.
plant_in() {
  local way=$1 copy=$2 string=$3 file
  case $way in
    settings) file=$(first_file "$copy" '*appsettings*.json') ;;
    source) file=$(first_file "$copy" '*.cs' '*.ts' '*.js') ;;
    document) file=$(first_file "$copy" '*.md') ;;
    yaml) file=$(first_file "$copy" '*.yml' '*.yaml') ;;
    variables) file=deploy/chat.env && mkdir -p -- "$copy/deploy" ;;
  esac
  [[ -n $file ]] || return 1
  case $way in
    settings) sed -i "0,/{/s|{|{ \"Azure:SignalR:ConnectionString\": \"$string\",|" "$copy/$file" ;;
    source) printf '\n// var service = "%s";\n' "$string" >>"$copy/$file" ;;
    document) printf '\n    dotnet user-secrets set Azure:SignalR:ConnectionString "%s"\n' "$string" >>"$copy/$file" ;;
    yaml) printf '\n# Azure__SignalR__ConnectionString: "%s"\n' "$string" >>"$copy/$file" ;;
    variables) printf 'Azure__SignalR__ConnectionString=%s\n' "$string" >>"$copy/$file" ;;
  esac
  grep -qF -- "$string" "$copy/$file" && printf '%s\n' "$file"
}

# A copy in which everything is tracked, whatever .gitignore says.
copy_repository() {
  cp -a -- "$1/." "$2"
  rm -rf -- "$2/.git"
  git init --quiet -- "$2"
  git -C "$2" -c core.safecrlf=false add --all --force
}

# plant_keys PROGRAM DIR...: 0 if every key was found.
plant_keys() {
  local program=$1 directory copy string file lines way turn=0 planted=0 found=0
  local ways=(settings source document yaml variables)
  shift
  for directory in "$@"; do
    copy=$(mktemp -d)
    copy_repository "$directory" "$copy"
    string="Endpoint=https://planted-$turn.service.signalr.net;AccessKey=$(head -c 32 /dev/urandom | base64 -w 0);Version=1.0;"
    file=
    for way in "${ways[@]:turn % ${#ways[@]}}" "${ways[@]}"; do
      file=$(plant_in "$way" "$copy" "$string") && break
    done
    planted=$((planted + 1)) turn=$((turn + 1))
    git -C "$copy" -c core.safecrlf=false add --all --force
    lines=$(cd -- "$copy" && lint_lines "$program" --select ASRS401)
    if grep -qF -- "\"file\":\"$file\"" <<<"$lines"; then
      found=$((found + 1))
    else
      printf 'not found: %s: %s (%s)\n' "${directory##*/}" "$file" "$way"
    fi
    rm -rf -- "$copy"
  done
  printf '%s of %s planted keys found\n' "$found" "$planted"
  ((found == planted))
}
