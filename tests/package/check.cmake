# Installs a build tree to a directory of its own, and builds and runs the consumers with what is there.
#   BUILD_DIR: the build tree; without one the library alone is built here, as shared libraries
set(prefix "${WORK_DIR}/prefix")
set(consumer_build "${WORK_DIR}/consumer")
# Left-overs of an earlier run would hide a header that is no longer installed.
file(REMOVE_RECURSE "${prefix}" "${consumer_build}")

function(run)
  execute_process(COMMAND ${ARGN} COMMAND_ERROR_IS_FATAL ANY)
endfunction()

# configure(DIRECTORY BUILD_DIRECTORY [OPTION...])
function(configure directory build)
  run(${CMAKE_COMMAND} -S "${directory}" -B "${build}" -G "${GENERATOR}" "-DCMAKE_CXX_COMPILER=${COMPILER}"
      -DCMAKE_BUILD_TYPE=Debug -DCMAKE_CXX_FLAGS_DEBUG=-O0 ${ARGN})
endfunction()

# refuse(TEXT PROGRAM...): the program fails, and says so.
function(refuse text)
  execute_process(COMMAND ${ARGN} RESULT_VARIABLE result OUTPUT_VARIABLE output ERROR_VARIABLE output)
  if(result EQUAL 0 OR NOT output MATCHES "${text}")
    message(FATAL_ERROR "expected a failure that says '${text}', found status ${result}:\n${output}")
  endif()
endfunction()

# lack(TEXT COMMAND...): the output of a command does not have a text.
function(lack text)
  execute_process(COMMAND ${ARGN} OUTPUT_VARIABLE output COMMAND_ERROR_IS_FATAL ANY)
  if(output MATCHES "${text}")
    message(FATAL_ERROR "'${ARGN}' found '${CMAKE_MATCH_0}', which is of a component that was not linked")
  endif()
endfunction()

set(are_shared NO)
if(NOT BUILD_DIR)
  set(are_shared YES)
  set(BUILD_DIR "${WORK_DIR}/library")
  configure("${SOURCE_DIR}" "${BUILD_DIR}" -DBUILD_SHARED_LIBS=ON -DSIGNALR_CONFIG_BUILD_PROGRAM=OFF
            -DSIGNALR_CONFIG_BUILD_TESTS=OFF)
  run(${CMAKE_COMMAND} --build "${BUILD_DIR}")
endif()
run(${CMAKE_COMMAND} --install "${BUILD_DIR}" --prefix "${prefix}")
# As some systems link: shared libraries of which nothing is used are left out.
configure("${CONSUMER_DIR}" "${consumer_build}" "-DCMAKE_PREFIX_PATH=${prefix}"
          -DCMAKE_EXE_LINKER_FLAGS=-Wl,--as-needed)
run(${CMAKE_COMMAND} --build "${consumer_build}")
foreach(program everything core yaml property_tree negotiation)
  run("${consumer_build}/${program}/${program}")
endforeach()

# What the documentation leads to.
run(sh "${CONSUMER_DIR}/../bootstrap_test.sh" "${DOCUMENT}" "${prefix}" "${WORK_DIR}/bootstrap" "${COMPILER}")

# What others link, and nothing else.
lack("YAML::|XML_Parse" nm -C "${consumer_build}/core/core")
lack("libyaml|libexpat|config_yaml|config_xml|config_negotiation" ldd "${consumer_build}/core/core")
lack("XML_Parse" nm -C "${consumer_build}/yaml/yaml")
lack("libexpat|config_xml" ldd "${consumer_build}/yaml/yaml")
lack("libcrypto|libssl|libyaml|libexpat" ldd "${consumer_build}/negotiation/negotiation")

if(are_shared)
  # Functions of other namespaces are those that components use of each other, which have the mark of exports.
  lack("T signalr_config::(core|hosts|negotiation|identity|resolution|signalr|reload|log|store)::[A-Za-z_:]+\\("
       nm -DC --defined-only "${prefix}/lib/libsignalr_config_core.so")
  lack("T signalr_config::negotiation::" nm -DC --defined-only "${prefix}/lib/libsignalr_config_negotiation.so")
  lack("GLOBAL HIDDEN +[0-9]+ _ZNK?14signalr_config2v0" readelf -sW "${BUILD_DIR}/libsignalr_config_core.a")
endif()

refuse("no component 'nowhere'" ${CMAKE_COMMAND} -S "${CONSUMER_DIR}/absent" -B "${consumer_build}/absent"
       -G "${GENERATOR}" "-DCMAKE_CXX_COMPILER=${COMPILER}" "-DCMAKE_PREFIX_PATH=${prefix}")
