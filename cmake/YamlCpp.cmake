# signalr_config::yaml_cpp: the archive or the shared object, as for utf8proc (Utf8proc.cmake). Installed beside
# the package's config file, which includes it. Programs that must use the shared object set YAML_CPP_ARCHIVE
# to it.
if(NOT TARGET signalr_config::yaml_cpp)
  find_path(YAML_CPP_HEADERS yaml-cpp/eventhandler.h)
  find_library(YAML_CPP_ARCHIVE NAMES libyaml-cpp.a yaml-cpp)
  find_library(YAML_CPP_SHARED_OBJECT NAMES yaml-cpp)
  mark_as_advanced(YAML_CPP_HEADERS YAML_CPP_ARCHIVE YAML_CPP_SHARED_OBJECT)
  if(NOT YAML_CPP_HEADERS OR NOT YAML_CPP_ARCHIVE)
    message(FATAL_ERROR "yaml-cpp was not found (Debian: libyaml-cpp-dev). Where it is in an unusual place, "
                        "add that to CMAKE_PREFIX_PATH.")
  endif()
  set(yaml_cpp_file "${YAML_CPP_ARCHIVE}")
  if(BUILD_SHARED_LIBS AND YAML_CPP_SHARED_OBJECT)
    set(yaml_cpp_file "${YAML_CPP_SHARED_OBJECT}")
  endif()
  add_library(signalr_config::yaml_cpp UNKNOWN IMPORTED)
  set_target_properties(signalr_config::yaml_cpp PROPERTIES
    IMPORTED_LOCATION "${yaml_cpp_file}"
    INTERFACE_INCLUDE_DIRECTORIES "${YAML_CPP_HEADERS}")
endif()
