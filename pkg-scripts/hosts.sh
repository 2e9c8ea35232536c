# shellcheck shell=bash
# Sourced by setup --hosts: the real browsers and servers that the component lives in, for tests/hosts.
# Some 25 seconds and 550 MB on a bare machine. Nothing is started, and only Firefox goes into the system.
# Each step is one chain of &&: where a function's result is looked at, bash heeds no `set -e` in it.

# shellcheck disable=SC2154 # common.sh sets it
hosts="$target/hosts"
mkdir -p "$hosts"
scratch="$(mktemp -d)"
trap 'rm -rf "$scratch"' EXIT

# The oldest Chromium that is supported: an npm package for another purpose has it inside.
fetch_old_chromium() {
  local archive="$scratch/chrome-aws-lambda-5.3.1.tgz"
  local sum=2a49594f2da9d94ffce9c0a1d6128bdcf183aa88ab402020eee7a3bcd227d2b0c19168f84aee063a360c45507792d84bc269d6861df1eb7443053080690f50dd
  [ "$(uname -sm)" = "Linux x86_64" ] && have npm || return 1
  say "fetching Chromium 86 (45 MB, 5 s)"
  npm pack chrome-aws-lambda@5.3.1 --pack-destination "$scratch" --loglevel=error >/dev/null &&
    echo "$sum  $archive" | sha512sum --check --quiet &&
    tar -xzOf "$archive" package/bin/chromium.br |
      node -e 'process.stdin.pipe(require("zlib").createBrotliDecompress()).pipe(process.stdout)' >"$scratch/chromium" &&
    chmod +x "$scratch/chromium" &&
    mkdir -p "$hosts/chromium-86" &&
    mv "$scratch/chromium" "$hosts/chromium-86/"
}
[ -x "$hosts/chromium-86/chromium" ] || fetch_old_chromium ||
  lack "Chromium 86" "the tests in the oldest browser that is supported" "run this on Linux x86-64, with npm"

if ! have firefox-esr; then
  install_packages firefox-esr ||
    lack "Firefox ESR" "the tests in Firefox" "install it, for example: sudo apt install firefox-esr"
fi

# Only the program is taken out of nginx's package: to install it would start a server on this machine.
download_nginx() { (cd "$scratch" && apt-get -o APT::Sandbox::User=root download -qq nginx); }
fetch_nginx() {
  have apt-get && have dpkg-deb || return 1
  say "fetching nginx (1 MB, 3 s)"
  { download_nginx 2>/dev/null || { as_root apt-get update -qq && download_nginx; }; } &&
    dpkg-deb -x "$scratch"/nginx_*.deb "$scratch/nginx" &&
    "$scratch/nginx/usr/sbin/nginx" -v 2>/dev/null &&
    mv "$scratch/nginx/usr/sbin/nginx" "$hosts/"
}
[ -x "$hosts/nginx" ] || fetch_nginx ||
  lack "nginx" "the tests behind a proxy that adds the script" "copy the program to $hosts/nginx"

# A content management system. Its editor comes with the set-up of the editors' own tests.
wanted=tests/hosts/django/requirements.txt
install_django() {
  have python3 || return 1
  say "installing Django into $hosts/python (10 s)"
  rm -rf "$hosts/python" &&
    python3 -m venv "$hosts/python" &&
    "$hosts/python/bin/pip" install --quiet --disable-pip-version-check -r "$wanted" &&
    cp "$wanted" "$hosts/python/installed.txt"
}
cmp -s "$wanted" "$hosts/python/installed.txt" || install_django ||
  lack "Django" "the tests in a content management system" \
    "install Python 3.10 or later with its venv, for example: sudo apt install python3-venv"
