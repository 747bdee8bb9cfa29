# Compiles through ccache where it is installed. Only our own builds: a project that contains this one has
# made its choice already. CMAKE_CXX_COMPILER_LAUNCHER set by hand (also to nothing) wins.
if(PROJECT_IS_TOP_LEVEL AND NOT DEFINED CMAKE_CXX_COMPILER_LAUNCHER)
  find_program(SIGNALR_CONFIG_CCACHE ccache)
  mark_as_advanced(SIGNALR_CONFIG_CCACHE)
  if(SIGNALR_CONFIG_CCACHE)
    # Without these two, ccache passes over every file that is compiled with a precompiled header.
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros
                                    ${SIGNALR_CONFIG_CCACHE})
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
      add_compile_options(-fpch-preprocess)
    endif()
  endif()
endif()
