# signalr_config::boost_headers: Boost.PropertyTree, of which only headers are needed. Installed beside the
# package's config file, which includes it for the component property_tree.
if(NOT TARGET signalr_config::boost_headers)
  find_path(BOOST_PROPERTY_TREE_HEADERS boost/property_tree/info_parser.hpp)
  mark_as_advanced(BOOST_PROPERTY_TREE_HEADERS)
  if(NOT BOOST_PROPERTY_TREE_HEADERS)
    message(FATAL_ERROR "Boost's headers were not found (Debian: libboost-dev). Where they are in an unusual "
                        "place, add that to CMAKE_PREFIX_PATH.")
  endif()
  # Imported, so that the compiler takes the headers for the system's and does not warn about them.
  add_library(signalr_config::boost_headers INTERFACE IMPORTED)
  set_target_properties(signalr_config::boost_headers PROPERTIES
    INTERFACE_INCLUDE_DIRECTORIES "${BOOST_PROPERTY_TREE_HEADERS}")
endif()
