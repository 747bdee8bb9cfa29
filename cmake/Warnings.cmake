option(SIGNALR_CONFIG_WERROR "Treat warnings as errors (the presets do)" OFF)

# The warnings under which everything here compiles clean.
function(signalr_config_warnings target)
  target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wconversion -Wshadow)
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    # g++ 12 sees overlapping copies in std::string::insert, replace and operator+ where there are none
    # (GCC bug 105651).
    target_compile_options(${target} PRIVATE -Wno-restrict)
  endif()
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND SIGNALR_CONFIG_SANITIZE)
    # Instrumented code hides from g++ what is initialized (GCC bug 105562); ordinary builds keep the warning.
    target_compile_options(${target} PRIVATE -Wno-maybe-uninitialized)
  endif()
  if(SIGNALR_CONFIG_WERROR)
    target_compile_options(${target} PRIVATE -Werror)
  endif()
endfunction()
