# How the program is built to start quickly. It runs in shell loops and commit hooks, where starting takes
# longer than its work: most of that is the dynamic linker looking for libraries and resolving symbols.

# signalr_config_sections(TARGET): every function in a section of its own, so that signalr_config_program()
# can leave out those that the program never calls. For the libraries of which the program is made.
function(signalr_config_sections target)
  if(CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang")
    target_compile_options(${target} PRIVATE -ffunction-sections -fdata-sections)
  endif()
endfunction()

# signalr_config_hardened(TARGET): what makes a defect in memory a crash and not a way in. Costs a few checks.
function(signalr_config_hardened target)
  if(NOT CMAKE_SYSTEM_NAME STREQUAL "Linux" OR SIGNALR_CONFIG_SANITIZE OR SIGNALR_CONFIG_BUILD_FUZZERS
     OR NOT CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang")
    return()
  endif()
  target_compile_options(${target} PRIVATE -fstack-protector-strong -D_GLIBCXX_ASSERTIONS)
  # Without optimization there is nothing to fortify. Distributions define it as well, some as 2.
  target_compile_options(${target} PRIVATE
    $<$<CONFIG:Release,RelWithDebInfo,MinSizeRel>:-U_FORTIFY_SOURCE> $<$<CONFIG:Release,RelWithDebInfo,MinSizeRel>:-D_FORTIFY_SOURCE=3>)
  if(CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|AMD64")
    target_compile_options(${target} PRIVATE -fcf-protection=full)
  endif()
endfunction()

# signalr_config_static_runtime(TARGET): libstdc++ and libgcc inside the program (utf8proc is, too, where its
# archive is installed: Utf8proc.cmake). libc stays shared: looking up users needs it to be. Builds with
# sanitizers are left alone, since their runtime wants to see the C++ library as a shared object.
function(signalr_config_static_runtime target)
  if(CMAKE_SYSTEM_NAME STREQUAL "Linux" AND NOT SIGNALR_CONFIG_SANITIZE)
    target_link_options(${target} PRIVATE -static-libstdc++ -static-libgcc LINKER:--as-needed)
  endif()
endfunction()

# signalr_config_program(TARGET): the program, at the top of the build directory; statically linked as above,
# without unused sections, and with a symbol table that is arranged for fast look-ups.
function(signalr_config_program target)
  set_target_properties(${target} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}")
  signalr_config_sections(${target})
  signalr_config_hardened(${target})
  signalr_config_static_runtime(${target})
  if(CMAKE_SYSTEM_NAME STREQUAL "Linux" AND NOT SIGNALR_CONFIG_SANITIZE)
    target_link_options(${target} PRIVATE LINKER:--gc-sections LINKER:-O1
      -pie LINKER:-z,relro LINKER:-z,now LINKER:-z,noexecstack)
  endif()
endfunction()
