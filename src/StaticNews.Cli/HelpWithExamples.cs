using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace StaticNews.Cli;

/// <summary>The help of a command, followed by lines that can be copied.</summary>
internal sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        int code = help.Invoke(parseResult);
        string[] examples = Of(parseResult.CommandResult.Command);
        if (examples.Length > 0)
        {
            TextWriter output = parseResult.InvocationConfiguration.Output;
            output.WriteLine("Examples:");
            Array.ForEach(examples, e => output.WriteLine("  " + e));
            output.WriteLine();
        }

        return code;
    }

    private static string[] Of(Command command) => command is RootCommand
        ?
        [
            "staticnews build                       build the site in this folder into _site",
            "staticnews build -s my-news -d public  build another folder into its folder public",
            "staticnews check --strict              report everything, write nothing, fail on warnings",
        ]
        : command.Name switch
        {
            "build" =>
            [
                "staticnews build -b https://example.org/paper/   the site will stand in a folder of a domain",
                "staticnews build --drafts --future               as the desk sees it, drafts and tomorrow's articles too",
                "staticnews build --changes changes.json          tell which addresses were added, changed and removed",
                "staticnews build --clock 2026-11-24T06:00:00Z    as it will be at six",
            ],
            "list" =>
            [
                "staticnews list future                           what is due, the next first",
                "staticnews list orphans --json                   articles that nothing links to, one object a line",
            ],
            "check" =>
            [
                "staticnews check --strict                                    for a build server: warnings fail too",
                "staticnews check --external                                  ask other sites too, a week's answers are remembered",
                "staticnews check --fix --dry-run                             what could be mended safely",
                "staticnews check --baseline known.json --write-baseline      start clean: accept what is found today",
                "staticnews check --baseline known.json --format sarif > log  what is new since, for GitHub's code scanning",
                "staticnews check --explain missing_alt                       cause, example and remedy of a rule",
            ],
            _ => [],
        };
}
