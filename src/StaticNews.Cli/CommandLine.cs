using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using StaticNews.Model;

namespace StaticNews.Cli;

/// <summary>Runs what the arguments ask for; what they ask wrongly is said in a line, with exit code 2.</summary>
internal static class CommandLine
{
    private const int WrongUsage = 2;

    private static readonly InvocationConfiguration Invocation = new() { ProcessTerminationTimeout = null };

    /// <summary>The exit code: 0 done, 1 the site has errors, 2 wrong usage, 130 interrupted.</summary>
    public static async Task<int> RunAsync(RootCommand root, string[] arguments)
    {
        foreach (HelpOption help in root.Options.OfType<HelpOption>())
        {
            help.Action = new HelpWithExamples((HelpAction)help.Action!);
        }

        ParseResult parsed = root.Parse(arguments);
        if (arguments.Length == 0)
        {
            await root.Parse(["--help"]).InvokeAsync(Invocation);
            return WrongUsage;
        }

        return parsed.Errors.Count > 0 && parsed.Action is not HelpWithExamples ? Complain(parsed) : await Signals.HeedAsync(ended => parsed.InvokeAsync(Invocation, ended));
    }

    private static int Complain(ParseResult parsed)
    {
        Command command = parsed.CommandResult.Command;

        if (command.Subcommands.Count > 0 && parsed.UnmatchedTokens.Count == 0)
        {
            string[] words = [.. command.Subcommands.Where(c => !c.Hidden).Select(c => c.Name)];
            Console.Error.WriteLine($"'{Path(parsed.CommandResult)}' needs one word more: {string.Join(", ", words[..^1])} or {words[^1]}.");
            return WrongUsage;
        }

        // That no command was given says nothing more beside one that does not exist.
        foreach (string message in parsed.Errors.Select(e => e.Message).Distinct(StringComparer.Ordinal).Where(m => parsed.UnmatchedTokens.Count == 0 || m.Contains('\'', StringComparison.Ordinal)))
        {
            Console.Error.WriteLine(message);
        }

        foreach (string near in parsed.UnmatchedTokens.Select(t => Nearest(t, command)).OfType<string>())
        {
            Console.Error.WriteLine($"Did you mean '{near}'?");
        }

        Console.Error.WriteLine($"See '{Path(parsed.CommandResult)} --help'.");
        return WrongUsage;
    }

    private static string? Nearest(string token, Command command) => command.Subcommands.Where(c => !c.Hidden).SelectMany(c => c.Aliases.Append(c.Name))
        .Concat(command.Options.SelectMany(o => o.Aliases.Append(o.Name)))
        .Select(name => (Distance: EditDistance.Between(name, token), Name: name))
        .Where(p => p.Distance <= (token.TrimStart('-').Length > 3 ? 2 : 1))
        .OrderBy(p => p.Distance).ThenBy(p => p.Name, StringComparer.Ordinal).Select(p => p.Name).FirstOrDefault();

    private static string Path(CommandResult result) =>
        result.Parent is CommandResult parent ? $"{Path(parent)} {result.Command.Name}" : "staticnews";
}
