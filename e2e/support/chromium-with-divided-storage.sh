#!/bin/sh
# Starts Chromium (CHROMIUM_PATH) with the flags Playwright gives, but leaves the division of third-party storage on.
for flag in "$@"; do
  shift
  case $flag in
    --disable-features=*) flag=$(printf '%s' "$flag" | sed 's/ThirdPartyStoragePartitioning,//') ;;
  esac
  set -- "$@" "$flag"
done
exec "$CHROMIUM_PATH" "$@"
