# shellcheck shell=bash
# Sourced instead of common.sh by scripts that make a module for a browser.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

# compile NAME…: compiles to wasm what cargo's arguments name, and sets `raw` to the folder that it lies in.
compile() {
  local triple=wasm32-unknown-unknown
  # Not wasm-pack build: it makes rlib and cdylib in one go, and then the linker's optimisation is silently lost.
  local cargo=(cargo rustc --quiet "$@" --crate-type cdylib --profile wasm --target "$triple")
  # std is compiled along, without what words a panic: nobody could read it in a browser, where a panic ends the call
  # either way, and it would be 10 kB of the download. Without reference types the module is smaller still, and runs in
  # browsers before Chromium 96. The compiler takes these flags only when told that they may change. LLVM has three
  # ways to pay for speed with length even where told to save: an address of its own for each array in a loop, loads
  # ahead of the branch that needs them, and what a loop writes kept back until it ends.
  local small="-Cllvm-args=-disable-lsr -Cllvm-args=-enable-load-pre=false -Cllvm-args=-disable-licm-promotion -Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none -Ctarget-feature=-reference-types,-multivalue"
  if RUSTC_BOOTSTRAP=1 RUSTFLAGS="$small" CARGO_TARGET_DIR="$target/small" \
    "${cargo[@]}" -Zbuild-std=std,panic_abort -Zbuild-std-features=optimize_for_size 2>/dev/null; then
    raw="$target/small/$triple/wasm"
  else
    say "this compiler cannot build std (rust-src is missing, or it refuses the flags): the module is some 10 kB larger"
    "${cargo[@]}"
    # shellcheck disable=SC2034 # for the scripts
    raw="$target/$triple/wasm"
  fi
}

# package RAW FOLDER: what a browser loads, made from what was compiled.
package() {
  local module
  module="$2/$(basename "$1" .wasm)_bg.wasm"
  rm -rf "$2" && mkdir -p "$2"
  wasm-bindgen --target web --out-dir "$2" "$1"
  # The features are those that the module names itself: --all-features also writes what no browser reads yet.
  # Low memory: below 1,024 lies only the end of the stack, so a small offset may be folded into an address. Flat code,
  # looped anew, is the smaller for being optimised twice; functions called once stay apart: gzip likes them short.
  wasm-opt --one-caller-inline-max-function-size 0 --flatten --rereloop -Oz -Oz --dealign \
    --low-memory-unused --strip-producers "$module" -o "$module"
}
