# The library is made of components: `core`, which needs utf8proc only, one for each library of others, and what not
# every program does. A program links those that it needs; signalr_config::signalr_config is all but the bridge to
# Boost. What a program without a component says of the component's files is in src/sources/common/component.hpp.

set(signalr_config_formats yaml xml info)
set(signalr_config_others property_tree negotiation)
set(SIGNALR_CONFIG_COMPONENTS ${signalr_config_formats} ${signalr_config_others}
    CACHE STRING "What is built beside the component core: yaml, xml, info, property_tree, negotiation")
foreach(name IN LISTS SIGNALR_CONFIG_COMPONENTS)
  if(NOT name IN_LIST signalr_config_formats AND NOT name IN_LIST signalr_config_others)
    message(FATAL_ERROR "SIGNALR_CONFIG_COMPONENTS: there is no component '${name}'; there are "
                        "${signalr_config_formats};${signalr_config_others}")
  endif()
endforeach()

# signalr_config_component(NAME ROOMS FOLDER... [WITHOUT FOLDER...] [NEEDS COMPONENT...] [PUBLIC TARGET...]
# [PRIVATE TARGET...]): signalr_config_NAME, made of those folders of src/, and signalr_config::NAME for programs.
#
# The former is static, since our program and the tests use what is not shown. With BUILD_SHARED_LIBS the latter is a
# shared library of the same objects, else it is the former.
function(signalr_config_component name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "ROOMS;WITHOUT;NEEDS;PUBLIC;PRIVATE")
  set(target signalr_config_${name})
  set(shown ${target})
  add_library(${target} STATIC)
  signalr_config_rooms(${target} ${arg_ROOMS} WITHOUT ${arg_WITHOUT})
  signalr_config_links(${target} "" ${ARGN})
  if(BUILD_SHARED_LIBS)
    set_target_properties(${target} PROPERTIES POSITION_INDEPENDENT_CODE ON)
    set(shown ${target}_shared)
    add_library(${shown} SHARED $<TARGET_OBJECTS:${target}>)
    signalr_config_sanitizers(${shown})
    signalr_config_links(${shown} _shared ${ARGN})
    # Before 1.0 a minor version may change what a program relies on.
    set_target_properties(${shown} PROPERTIES OUTPUT_NAME ${target} LINKER_LANGUAGE CXX
      VERSION ${PROJECT_VERSION} SOVERSION ${PROJECT_VERSION_MAJOR}.${PROJECT_VERSION_MINOR})
  endif()
  set_target_properties(${shown} PROPERTIES EXPORT_NAME ${name})
  add_library(signalr_config::${name} ALIAS ${shown})
  set_property(GLOBAL APPEND PROPERTY signalr_config_components ${name})
endfunction()

# What a component compiles and links with; the names of the targets that it needs end with `suffix`.
function(signalr_config_links target suffix)
  cmake_parse_arguments(PARSE_ARGV 2 arg "" "" "ROOMS;WITHOUT;NEEDS;PUBLIC;PRIVATE")
  target_compile_features(${target} PUBLIC cxx_std_20)
  target_include_directories(${target} PUBLIC $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/include>
    $<BUILD_INTERFACE:${PROJECT_BINARY_DIR}/include> $<INSTALL_INTERFACE:include>)
  list(TRANSFORM arg_NEEDS REPLACE "(.+)" "signalr_config_\\1${suffix}")
  target_link_libraries(${target} PUBLIC ${arg_NEEDS} ${arg_PUBLIC} PRIVATE ${arg_PRIVATE})
  if(name IN_LIST signalr_config_formats)
    # The library knows it by the weak reference signalr_config_NAME. For such a one a linker takes nothing out of an
    # archive, and leaves out a shared library where it is told `--as-needed`.
    if(suffix)
      target_link_options(${target} INTERFACE LINKER:--no-as-needed)
    else()
      target_link_options(${target} INTERFACE LINKER:--undefined=signalr_config_${name})
    endif()
  endif()
endfunction()

# signalr_config_all(): signalr_config for our program and the tests, signalr_config::signalr_config for programs.
function(signalr_config_all)
  get_property(components GLOBAL PROPERTY signalr_config_components)
  list(REMOVE_ITEM components property_tree)
  add_library(signalr_config INTERFACE)
  set(shown signalr_config)
  if(BUILD_SHARED_LIBS)
    set(shown signalr_config_shared)
    add_library(${shown} INTERFACE)
  endif()
  add_library(signalr_config::signalr_config ALIAS ${shown})
  foreach(name IN LISTS components)
    target_link_libraries(signalr_config INTERFACE signalr_config_${name})
    if(BUILD_SHARED_LIBS)
      target_link_libraries(${shown} INTERFACE signalr_config_${name}_shared)
    endif()
  endforeach()
endfunction()
