# Sourced by each finding: installs pinned packages of npm into a folder that is removed again, and goes there.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{}' > package.json
npm install --no-audit --no-fund --ignore-scripts --silent "$@"

# Fails where what was seen is seen no more.
expect() {
  if [ "$1" = "$2" ]; then
    echo "$(basename "$0"): as it was: $2"
  else
    echo "$(basename "$0"): changed: $2, and was $1" >&2
    exit 1
  fi
}
