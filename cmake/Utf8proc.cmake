# signalr_config::utf8proc: the archive where there is one, so that a program built with the library starts
# without looking for one more shared object; else whatever the system has. Installed beside the package's
# config file, which includes it: an installed library and this build find utf8proc in the same way.
# Programs that must use the shared object set UTF8PROC_LIBRARY to it. Shared libraries are made of the shared
# object: archives are seldom compiled for becoming a part of one.
if(NOT TARGET signalr_config::utf8proc)
  find_path(UTF8PROC_INCLUDE_DIR utf8proc.h)
  find_library(UTF8PROC_LIBRARY NAMES libutf8proc.a utf8proc)
  find_library(UTF8PROC_SHARED_OBJECT NAMES utf8proc)
  mark_as_advanced(UTF8PROC_INCLUDE_DIR UTF8PROC_LIBRARY UTF8PROC_SHARED_OBJECT)
  if(NOT UTF8PROC_INCLUDE_DIR OR NOT UTF8PROC_LIBRARY)
    message(FATAL_ERROR "utf8proc was not found (Debian: libutf8proc-dev). Where it is in an unusual place, "
                        "add that to CMAKE_PREFIX_PATH.")
  endif()
  set(utf8proc_file "${UTF8PROC_LIBRARY}")
  if(BUILD_SHARED_LIBS AND UTF8PROC_SHARED_OBJECT)
    set(utf8proc_file "${UTF8PROC_SHARED_OBJECT}")
  endif()
  add_library(signalr_config::utf8proc UNKNOWN IMPORTED)
  set_target_properties(signalr_config::utf8proc PROPERTIES
    IMPORTED_LOCATION "${utf8proc_file}"
    INTERFACE_INCLUDE_DIRECTORIES "${UTF8PROC_INCLUDE_DIR}")
endif()
