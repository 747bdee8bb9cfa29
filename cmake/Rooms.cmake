# How the rooms of src/ become targets. Files are found by their folder, so that adding one changes no list.

option(SIGNALR_CONFIG_UNITY "Compile the files of a folder together: five times as fast from nothing" ON)

# signalr_config_unity(TARGET BASE FILES...): where SIGNALR_CONFIG_UNITY is on, the files of one folder below BASE are
# compiled as one; so the helpers in the anonymous namespaces of a folder have names of their own.
function(signalr_config_unity target base)
  foreach(source ${ARGN})
    cmake_path(GET source PARENT_PATH parent)
    cmake_path(RELATIVE_PATH parent BASE_DIRECTORY "${base}" OUTPUT_VARIABLE group)
    string(MAKE_C_IDENTIFIER "${group}" group)
    set_source_files_properties("${source}" TARGET_DIRECTORY ${target} PROPERTIES UNITY_GROUP "${group}")
  endforeach()
  set_target_properties(${target} PROPERTIES UNITY_BUILD ${SIGNALR_CONFIG_UNITY} UNITY_BUILD_MODE GROUP)
endfunction()

# signalr_config_rooms(TARGET FOLDER... [WITHOUT FOLDER...]): compiles every .cpp file below those folders of src/
# into the target, but for those below the folders that another target has. Files of one folder are compiled as one.
function(signalr_config_rooms target)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "WITHOUT")
  foreach(folder ${arg_UNPARSED_ARGUMENTS})
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/src/${folder}/*.cpp")
    list(FILTER sources EXCLUDE REGEX "/main\\.cpp$")
    foreach(other ${arg_WITHOUT})
      list(FILTER sources EXCLUDE REGEX "/src/${other}/")
    endforeach()
    target_sources(${target} PRIVATE ${sources})
    signalr_config_unity(${target} "${PROJECT_SOURCE_DIR}/src" ${sources})
  endforeach()
  # What most files include; the preset `files` compiles without it, so that includes stay honest.
  if(SIGNALR_CONFIG_UNITY)
    if(target STREQUAL "signalr_config_core")
      target_precompile_headers(${target} PRIVATE <algorithm> <array> <filesystem> <functional> <map> <memory>
        <optional> <ostream> <ranges> <span> <string> <string_view> <unordered_map> <utility> <variant> <vector>)
    else()
      target_precompile_headers(${target} REUSE_FROM signalr_config_core)
    endif()
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
      # With a precompiled header g++ forgets which headers are the system's, and shows its false alarms about
      # std::string in them. AddressSanitizer and the preset `files` find the true ones.
      target_compile_options(${target} PRIVATE -Wno-array-bounds -Wno-stringop-overflow -Wno-stringop-overread)
    endif()
  endif()
  set_target_properties(${target} PROPERTIES CXX_VISIBILITY_PRESET hidden VISIBILITY_INLINES_HIDDEN ON)
  target_include_directories(${target} PRIVATE "${PROJECT_SOURCE_DIR}/src")
  signalr_config_warnings(${target})
  signalr_config_sanitizers(${target})
  signalr_config_sections(${target})
  signalr_config_hardened(${target})
endfunction()
