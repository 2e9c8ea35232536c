# shellcheck shell=bash
# Sourced instead of common.sh by scripts that make a module for a browser.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

# compile NAME…: compiles to wasm what cargo's arguments name, and sets `raw` to the folder that it lies in.
compile() {
  local triple=wasm32-unknown-unknown
  # Not wasm-pack build: it makes rlib and cdylib in one go, and then the linker's optimisation is silently lost.
  local cargo=(cargo rustc --quiet "$@" --crate-type cdylib --profile wasm --target "$triple")
  # Without reference types the module is smaller, runs in browsers before Chromium 96, and can be made into JavaScript.
  local plain="-Ctarget-feature=-reference-types,-multivalue"
  # std is compiled along, without what words a panic: nobody could read it in a browser, where a panic ends the call
  # either way, and it would be 10 kB of the download. The compiler takes these flags only when told that they may
  # change. LLVM has three ways to pay for speed with length even where told to save: an address of its own for each
  # array in a loop, loads ahead of the branch that needs them, and what a loop writes kept back until it ends.
  local small="-Cllvm-args=-disable-lsr -Cllvm-args=-enable-load-pre=false -Cllvm-args=-disable-licm-promotion -Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none $plain"
  if RUSTC_BOOTSTRAP=1 RUSTFLAGS="$small" CARGO_TARGET_DIR="$target/small" \
    "${cargo[@]}" -Zbuild-std=std,panic_abort -Zbuild-std-features=optimize_for_size 2>/dev/null; then
    raw="$target/small/$triple/wasm"
  else
    say "this compiler cannot build std (rust-src is missing, or it refuses the flags): the module is some 10 kB larger"
    RUSTFLAGS="$plain" "${cargo[@]}"
    # shellcheck disable=SC2034 # for the scripts
    raw="$target/$triple/wasm"
  fi
}

# What the module may use: no more than Chromium 86 has. wasm-bindgen goes by what the module says of itself, and std as
# it comes says more.
features="-mvp --enable-mutable-globals --enable-sign-ext --enable-nontrapping-float-to-int --enable-bulk-memory --enable-bulk-memory-opt"

# bind RAW FOLDER NAME TARGET: what was compiled, and the glue between it and JavaScript.
bind() {
  rm -rf "$2" && mkdir -p "$2"
  # shellcheck disable=SC2086
  wasm-opt -g $features --strip-target-features "$1" -o "$2/raw.wasm"
  # shellcheck disable=SC2086
  wasm-opt -g $features --emit-target-features --quiet "$2/raw.wasm" -o "$2/raw.wasm"
  wasm-bindgen --target "$4" --no-typescript --out-dir "$2" --out-name "$3" "$2/raw.wasm"
  rm "$2/raw.wasm"
}

# name FROM MARK FOLDER: the module with short names for what it imports and exports, and the list of them. It imports
# from MARK, which is of this build: a module and a glue that are not of one build do not link, instead of mistaking
# each other's names.
name() {
  # shellcheck disable=SC2086
  wasm-opt -g $features --minify-imports-and-exports-and-modules "$1" -o "$3/named.wasm" >"$3/names.json"
  wasm-dis "$3/named.wasm" | sed "s/^ (import \"a\"/ (import \"$2\"/" >"$3/named.wat"
  # shellcheck disable=SC2086
  wasm-as -g $features "$3/named.wat" -o "$3/named.wasm"
  echo "$2" >"$3/mark"
}

# shrink FROM TO: the module as small as it gets, its functions still with their names.
shrink() {
  # Low memory: below 1,024 lies only the end of the stack, so a small offset may be folded into an address. Flat code,
  # looped anew, is the smaller for being optimised twice; functions called once stay apart: gzip likes them short.
  # shellcheck disable=SC2086
  wasm-opt -g $features --one-caller-inline-max-function-size 0 --flatten --rereloop -Oz -Oz --dealign \
    --low-memory-unused --strip-producers --strip-target-features "$1" -o "$2"
}

# nameless FROM TO: the same without names.
nameless() {
  # shellcheck disable=SC2086
  wasm-opt $features --strip-debug "$1" -o "$2"
}

# split FROM MARK FIRST MORE: the module in two files, of which the second is fetched along with the first.
split() {
  if have wasm-split; then
    node pkg-scripts/split.mjs "$@"
  else
    say "there is no wasm-split (of binaryen): the wasm is one file, and the second empty"
    nameless "$1" "$3"
    printf '\0asm\1\0\0\0' >"$4"
  fi
}

# lower FROM TO: the module as JavaScript.
lower() {
  # shellcheck disable=SC2086
  wasm-opt $features --llvm-memory-copy-fill-lowering --llvm-nontrapping-fptoint-lowering --signext-lowering "$1" -o "$2.wasm"
  wasm2js -Oz "$2.wasm" -o "$2"
  rm "$2.wasm"
}
