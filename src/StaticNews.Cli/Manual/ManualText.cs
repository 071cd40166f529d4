namespace StaticNews.Cli.Manual;

/// <summary>Notes and examples of every command, for --help and the manual page.</summary>
internal static class ManualText
{
    /// <summary>The entry of a command by its path without the program's name; empty when there is nothing to add.</summary>
    public static ManualEntry Of(string name) => name switch
    {
        "" => new(
            [
                "Errors and warnings go to stderr with file, line, column and remedy; what was asked for goes to stdout. Exit codes: 0 done, 1 the site has errors, 2 wrong usage, 130 interrupted. NO_COLOR is respected.",
            ],
            [
                ("new site my-news", "start a newsroom that builds at once"),
                ("serve --open", "show the site in this folder, and every edit as it is saved"),
                ("new article \"The bridge opens\"", "draft an article"),
                ("check --strict", "report everything, write nothing, fail on warnings"),
                ("build -b https://example.org/", "write the site into _site"),
            ]),
        "new" => new(["The path of what was made is all that stands on stdout, so that an editor can be given it at once."], []),
        "new site" => new(
            ["The folder must be new or empty; a repository without files counts as empty. The site builds as it is: the articles in it tell how to go on, and staticnews.yml explains each setting."],
            [
                ("new site my-news", "then: cd my-news"),
                ("new site . --title \"The Daily Ledger\"", "in a repository just made"),
            ]),
        "new article" => new(
            [
                "The file is named after the title, in every script, and lies in content/<section>/. It is a draft until the line 'draft: true' is deleted.",
                "archetypes/article.md of the site, when there is one, is what a new article is made of. Placeholders: {{ title }}, {{ date }}, {{ slug }}, {{ section }} and {{ author }}, the byline of staticnews.yml.",
            ],
            [
                ("new article \"The bridge opens\" --section world", "content/world/the-bridge-opens.md"),
                ("new article \"The bridge opens\" --bundle", "a folder, with pictures beside index.md"),
                ("$EDITOR \"$(staticnews new article \"The bridge opens\")\"", "draft and open it"),
            ]),
        "new topic" => new(
            ["The file lies in content/topics/. Phrases that ask for the topic, by its title or a name in also_known_as, find it from the next build on. archetypes/topic.md of the site is what it is made of."],
            [("new topic \"East Coast Rail Link\"", "content/topics/east-coast-rail-link.md")]),
        "new author" => new(
            ["The file lies in content/authors/. Articles name the author in 'authors' as the title writes it. archetypes/author.md of the site is what it is made of."],
            [("new author \"Port desk\"", "content/authors/port-desk.md")]),
        "build" => new(
            ["Only files that differ are written, and only files of an earlier build are deleted. Nothing is touched when anything is an error."],
            [
                ("build -b https://example.org/paper/", "the site will stand in a folder of a domain"),
                ("build --drafts --future", "as the desk sees it, drafts and tomorrow's articles too"),
                ("build --changes changes.json", "tell which addresses were added, changed and removed"),
                ("build --clock 2026-11-24T06:00:00Z", "as it will be at six"),
            ]),
        "check" => new(
            ["Notices never fail a check. What stops a build stays an error; the severity of all else is chosen below 'check' in staticnews.yml."],
            [
                ("check --strict", "for a build server: warnings fail too"),
                ("check --external", "ask other sites too; a week's answers are remembered"),
                ("check --fix --dry-run", "what could be mended safely"),
                ("check --baseline known.json --write-baseline", "start clean: accept what is found today"),
                ("check --baseline known.json --format sarif > log", "what is new since, for GitHub's code scanning"),
                ("check --explain missing_alt", "cause, example and remedy of a rule"),
            ]),
        "serve" => new(
            ["Pages are served from memory, and the output folder stays as it is. Ctrl-C ends it."],
            [
                ("serve --open", "in the browser, at http://127.0.0.1:1313/"),
                ("serve -D -F", "with drafts and articles that are not due yet"),
                ("serve --bind 0.0.0.0 --port 8080", "for every device in the network"),
            ]),
        "list" or "list future" or "list orphans" => new(
            [],
            [
                ("list future", "what is due, the next first"),
                ("list orphans --json", "articles that nothing links to, one object a line"),
            ]),
        "list drafts" => new([], [("list drafts", "what is still to be finished")]),
        "list expired" => new([], [("list expired", "what is no longer out")]),
        "list published" => new([], [("list published --clock 2026-12-24T18:00:00Z", "what will be out at that hour")]),
        "config" => new(
            ["What is printed is YAML that gives the same configuration; where each value comes from stands behind it."],
            [
                ("config", "everything, defaults too"),
                ("config --json", "for programs: key, value, origin and line"),
            ]),
        "clean" => new(
            ["Removed are the files that the last build wrote and that are still what it wrote, then the folder .staticnews. Files of others in the output stay."],
            [
                ("clean --dry-run", "list what would go"),
                ("clean -d public", "when the site was built with -d public"),
            ]),
        _ => More(name),
    };

    private static ManualEntry More(string name) => name switch
    {
        "graph" or "graph export" => new([], [("graph export > graph.json", "everything, for other programs"), ("graph export --format dot", "for Graphviz")]),
        "graph show" => new([], [("graph show ecrl", "one topic: who asks for it, who names it")]),
        "graph related" => new([], [("graph related content/world/rail.md --explain", "why each article is in the list")]),
        "graph suggest" => new([], [("graph suggest", "what to write and to link next")]),
        "graph eval" => new([], [("graph eval --folds 5", "how often the lists are right on this site")]),
        "import" or "import hugo" => new([], [("import hugo ../old-site -s my-news --dry-run", "report what would come along and what not")]),
        "import jekyll" => new([], [("import jekyll ../old-site -s my-news", "posts, drafts, collections, redirects")]),
        "import wordpress" => new([], [("import wordpress export.xml --uploads wp-content/uploads -s my-news", "with the pictures that pages use")]),
        "import text" => new([], [("import text article.txt --section world", "headings and phrases are found and shown first")]),
        "completion" => new(
            ["The script knows the commands of this version; make it again after an update. 'man' prints the manual page."],
            [
                ("completion bash > ~/.local/share/bash-completion/completions/staticnews", ""),
                ("completion zsh > \"${fpath[1]}/_staticnews\"", ""),
                ("completion fish > ~/.config/fish/completions/staticnews.fish", ""),
                ("completion pwsh >> $PROFILE", ""),
                ("completion man > ~/.local/share/man/man1/staticnews.1", ""),
            ]),
        _ => new([], []),
    };
}
