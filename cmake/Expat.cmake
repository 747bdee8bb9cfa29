# signalr_config::expat: the archive where there is one, as for utf8proc (Utf8proc.cmake). Installed beside the
# package's config file, which includes it. Programs that must use the shared object set EXPAT_ARCHIVE to it.
if(NOT TARGET signalr_config::expat)
  find_path(EXPAT_HEADERS expat.h)
  find_library(EXPAT_ARCHIVE NAMES libexpat.a expat)
  mark_as_advanced(EXPAT_HEADERS EXPAT_ARCHIVE)
  if(NOT EXPAT_HEADERS OR NOT EXPAT_ARCHIVE)
    message(FATAL_ERROR "expat was not found (Debian: libexpat1-dev). Where it is in an unusual place, "
                        "add that to CMAKE_PREFIX_PATH.")
  endif()
  add_library(signalr_config::expat UNKNOWN IMPORTED)
  set_target_properties(signalr_config::expat PROPERTIES
    IMPORTED_LOCATION "${EXPAT_ARCHIVE}"
    INTERFACE_INCLUDE_DIRECTORIES "${EXPAT_HEADERS}")
endif()
