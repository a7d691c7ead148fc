# Puts files into the program, so that it is one binary without a data folder: an assembly file that
# includes their bytes, and a table of their names (knowledge/embedded.h). TOML files are put in once
# more in the form that needs no parsing (knowledge/packed_config.h), which claimgraph-pack makes.
function(pack_config_file file packed)
  add_custom_command(OUTPUT ${packed} COMMAND claimgraph-pack ${PROJECT_SOURCE_DIR}/${file} ${file} ${packed}
                     DEPENDS claimgraph-pack ${PROJECT_SOURCE_DIR}/${file} VERBATIM)
endfunction()

function(embed_files target)
  set(assembly ${CMAKE_CURRENT_BINARY_DIR}/embedded.S)
  set(table ${CMAKE_CURRENT_BINARY_DIR}/embedded.cpp)
  set(found "")
  foreach(folder IN LISTS ARGN)
    file(GLOB_RECURSE files CONFIGURE_DEPENDS RELATIVE ${PROJECT_SOURCE_DIR}
         ${PROJECT_SOURCE_DIR}/${folder}/*.toml ${PROJECT_SOURCE_DIR}/${folder}/*.tsv
         ${PROJECT_SOURCE_DIR}/${folder}/*.bin ${PROJECT_SOURCE_DIR}/${folder}/*.sql)
    list(APPEND found ${files})
  endforeach()
  list(SORT found)
  list(LENGTH found count)
  file(MAKE_DIRECTORY ${CMAKE_CURRENT_BINARY_DIR}/packed)
  set(asm "  .section .rodata\n")
  set(decl "")
  set(rows "")
  set(i 0)
  foreach(file IN LISTS found)
    set(packed "")
    if(file MATCHES "\\.toml$")
      set(packed ${CMAKE_CURRENT_BINARY_DIR}/packed/${i})
      pack_config_file(${file} ${packed})
      list(APPEND paths ${packed})
      set(packed "  .incbin \"${packed}\"\n")
    endif()
    set(name claimgraph_file_${i})
    string(APPEND asm "  .balign 64\n  .globl ${name}, ${name}_end, ${name}_packed, ${name}_packed_end\n"
                      "${name}:\n  .incbin \"${PROJECT_SOURCE_DIR}/${file}\"\n${name}_end:\n  .byte 0\n"
                      "${name}_packed:\n${packed}${name}_packed_end:\n  .byte 0\n")
    string(APPEND decl "extern const char ${name}[], ${name}_end[], ${name}_packed[], ${name}_packed_end[];\n")
    string(APPEND rows "    {\"${file}\", ${name}, ${name}_end, ${name}_packed, ${name}_packed_end},\n")
    list(APPEND paths ${PROJECT_SOURCE_DIR}/${file})
    math(EXPR i "${i} + 1")
  endforeach()
  string(APPEND asm "  .section .note.GNU-stack,\"\",%progbits\n")
  file(CONFIGURE OUTPUT ${assembly} CONTENT "@asm@" @ONLY)
  file(CONFIGURE OUTPUT ${table} @ONLY CONTENT "#include \"knowledge/embedded.h\"

extern \"C\" {
@decl@}

namespace claimgraph {
namespace {
const EmbeddedFile kFiles[] = {
@rows@    {},
};
}  // namespace

const EmbeddedFile* embedded_files() { return kFiles; }
}  // namespace claimgraph
")
  set_source_files_properties(${assembly} PROPERTIES OBJECT_DEPENDS "${paths}")
  target_sources(${target} PRIVATE ${assembly} ${table})
endfunction()
