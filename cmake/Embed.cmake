# Puts files into the program, so that it is one binary without a data folder: an assembly file that
# includes their bytes, and a table of their names (knowledge/embedded.h).
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
  set(asm "  .section .rodata\n")
  set(decl "")
  set(rows "")
  set(i 0)
  foreach(file IN LISTS found)
    string(APPEND asm "  .balign 64\n  .globl claimgraph_file_${i}\nclaimgraph_file_${i}:\n  .incbin \"${PROJECT_SOURCE_DIR}/${file}\"\n  .globl claimgraph_file_end_${i}\nclaimgraph_file_end_${i}:\n  .byte 0\n")
    string(APPEND decl "extern const char claimgraph_file_${i}[];\nextern const char claimgraph_file_end_${i}[];\n")
    string(APPEND rows "    {\"${file}\", claimgraph_file_${i}, claimgraph_file_end_${i}},\n")
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
@rows@    {nullptr, nullptr, nullptr},
};
}  // namespace

const EmbeddedFile* embedded_files() { return kFiles; }
}  // namespace claimgraph
")
  set_source_files_properties(${assembly} PROPERTIES OBJECT_DEPENDS "${paths}")
  target_sources(${target} PRIVATE ${assembly} ${table})
endfunction()
