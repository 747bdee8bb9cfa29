# signalr_config::expat: the archive or the shared object, as for utf8proc (Utf8proc.cmake). Installed beside the
# package's config file, which includes it. Programs that must use the shared object set EXPAT_ARCHIVE to it.
if(NOT TARGET signalr_config::expat)
  find_path(EXPAT_HEADERS expat.h)
  find_library(EXPAT_ARCHIVE NAMES libexpat.a expat)
  find_library(EXPAT_SHARED_OBJECT NAMES expat)
  mark_as_advanced(EXPAT_HEADERS EXPAT_ARCHIVE EXPAT_SHARED_OBJECT)
  if(NOT EXPAT_HEADERS OR NOT EXPAT_ARCHIVE)
    message(FATAL_ERROR "expat was not found (Debian: libexpat1-dev). Where it is in an unusual place, "
                        "add that to CMAKE_PREFIX_PATH.")
  endif()
  set(expat_file "${EXPAT_ARCHIVE}")
  if(BUILD_SHARED_LIBS AND EXPAT_SHARED_OBJECT)
    set(expat_file "${EXPAT_SHARED_OBJECT}")
  endif()
  add_library(signalr_config::expat UNKNOWN IMPORTED)
  set_target_properties(signalr_config::expat PROPERTIES
    IMPORTED_LOCATION "${expat_file}"
    INTERFACE_INCLUDE_DIRECTORIES "${EXPAT_HEADERS}")
endif()
