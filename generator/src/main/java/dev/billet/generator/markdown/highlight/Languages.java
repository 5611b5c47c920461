package dev.billet.generator.markdown.highlight;

import dev.billet.generator.data.Spelling;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The names of languages that authors write, and the lexer for each. */
final class Languages {
    static final String DIFF = "diff";

    /** A lexer's name, then the languages it reads. */
    private static final String LEXERS = """
            ActionScript actionscript as as3
            Assembler6502 asm6502
            AssemblerX86 asm assembly nasm x86asm
            C c h
            Clojure clojure clj cljs edn
            CPlusPlus cpp c++ cc cxx hpp arduino
            CSharp csharp cs c#
            CSS css
            Csv csv
            D d
            Dart dart
            Delphi delphi pascal
            Docker dockerfile docker containerfile
            Dtd dtd
            Env env dotenv
            Fortran fortran f90
            Go go golang
            Groovy groovy gradle jenkinsfile
            Handlebars handlebars hbs mustache
            Hosts hosts
            Htaccess htaccess apache apacheconf
            HTML html htm xhtml vue svelte freemarker ftl ftlh
            Ini ini toml editorconfig systemd cfg conf
            Java java
            JavaScript javascript js jsx mjs cjs
            Jshintrc json5 jsonc
            Json json jsonl geojson
            JSP jsp
            Kotlin kotlin kt kts
            Latex latex tex
            Less less scss sass
            Lisp lisp elisp scheme
            Lua lua
            Makefile makefile make
            Markdown markdown md
            Mxml mxml
            NSIS nsis
            Perl perl pl
            PHP php
            PowerShell powershell ps1 pwsh
            PropertiesFile properties
            Proto proto protobuf
            Python python py python3
            Ruby ruby rb
            Rust rust rs
            SAS sas
            Scala scala
            SQL sql mysql postgresql plsql sqlite
            Tcl tcl
            TypeScript typescript ts tsx
            UnixShell shell sh bash zsh ksh console shell-session
            Vhdl vhdl
            VisualBasic vb visualbasic vbnet
            WindowsBatch batch bat cmd dos
            XML xml svg xsl xslt xsd pom rss atom plist
            Yaml yaml yml
            diff diff patch
            """;

    /** What authors write for languages without a lexer, or for no language: right, though nothing is coloured. */
    private static final Set<String> PLAIN = Set.of(
            "text",
            "txt",
            "plain",
            "plaintext",
            "none",
            "output",
            "log",
            "ascii",
            "mermaid",
            "math",
            "dot",
            "http",
            "r",
            "nim",
            "zig",
            "nix",
            "swift",
            "elixir",
            "ex",
            "haskell",
            "hs",
            "ocaml",
            "ml",
            "erlang",
            "erl",
            "julia",
            "jl",
            "hcl",
            "tf",
            "terraform",
            "graphql",
            "gql",
            "matlab",
            "objc",
            "objective-c",
            "vim",
            "awk",
            "sed",
            "cmake",
            "nginx",
            "crystal",
            "cr",
            "elm",
            "fsharp",
            "fs",
            "prolog",
            "ada",
            "cobol",
            "wasm",
            "wat",
            "v",
            "solidity",
            "liquid",
            "jinja",
            "jinja2",
            "twig",
            "erb",
            "haml",
            "pug",
            "coffee",
            "coffeescript",
            "raku",
            "rbs");

    private static final Map<String, String> LEXER_BY_NAME = new HashMap<>();
    private static final Set<String> LEXER_NAMES = new HashSet<>();

    static {
        LEXERS.lines().forEach(line -> {
            String[] names = line.split(" ");
            LEXER_NAMES.add(names[0]);
            for (int i = 1; i < names.length; i++) {
                LEXER_BY_NAME.put(names[i], names[0]);
            }
        });
    }

    private Languages() {}

    static Optional<String> lexer(String language) {
        return Optional.ofNullable(LEXER_BY_NAME.get(language.toLowerCase(Locale.ROOT)));
    }

    static Set<String> lexers() {
        return LEXER_NAMES;
    }

    static Optional<String> meant(String language) {
        String name = language.toLowerCase(Locale.ROOT);
        int far = name.length() <= 2 ? 0 : name.length() <= 5 ? 1 : 2;
        if (far == 0 || name.length() > 20 || PLAIN.contains(name) || LEXER_BY_NAME.containsKey(name)) {
            return Optional.empty();
        }
        return LEXER_BY_NAME.keySet().stream()
                .filter(known -> known.length() > 3 && Spelling.distance(known, name) <= far)
                .min(Comparator.comparingInt((String known) -> Spelling.distance(known, name))
                        .thenComparing(Comparator.naturalOrder()));
    }
}
