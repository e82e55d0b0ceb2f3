#!/bin/sh
# Prints the home of a JDK 25 or newer: JAVA_HOME, the one on the PATH, or one in the usual folders of
# Linux, macOS, SDKMAN and Homebrew. Fails when there is none. The launcher and mvnw ask it.
set -eu

# A folder counts when its release file says 25 or more and it has a compiler.
is_jdk() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  major=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
  [ "${major:-0}" -ge 25 ]
}

path_java_home() {
  found=$(command -v java) || return 0
  dirname "$(dirname "$(readlink -f "$found")")"
}

for home in "${JAVA_HOME:-}" "$(path_java_home)" /usr/lib/jvm/* /opt/java/* \
  /Library/Java/JavaVirtualMachines/*/Contents/Home \
  "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
  "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
  /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
  /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
  /home/linuxbrew/.linuxbrew/opt/openjdk*/libexec; do
  if [ -n "$home" ] && is_jdk "$home"; then
    echo "$home"
    exit
  fi
done
exit 1
