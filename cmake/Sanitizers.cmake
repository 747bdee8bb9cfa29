# Sanitizers are chosen by preset: SIGNALR_CONFIG_SANITIZE is empty, or a list for -fsanitize=.
set(SIGNALR_CONFIG_SANITIZE "" CACHE STRING "Sanitizers for every target: address,undefined or thread")

function(signalr_config_sanitizers target)
  set(sanitizers ${SIGNALR_CONFIG_SANITIZE})
  if(SIGNALR_CONFIG_BUILD_FUZZERS)
    # The fuzzer steers by coverage of the library, so the library needs its counters; main() comes later.
    string(JOIN "," sanitizers ${sanitizers} fuzzer-no-link)
  endif()
  if(sanitizers)
    target_compile_options(${target} PUBLIC -fsanitize=${sanitizers} -fno-omit-frame-pointer
                           -fno-sanitize-recover=all)
    target_link_options(${target} PUBLIC -fsanitize=${sanitizers})
  endif()
endfunction()
