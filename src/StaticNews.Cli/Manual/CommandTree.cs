using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Help;

namespace StaticNews.Cli.Manual;

/// <summary>The commands as completions and manual tell them, read off the parser itself.</summary>
internal static class CommandTree
{
    /// <summary>Name of the program.</summary>
    public const string Program = "staticnews";

    private static readonly ImmutableArray<string> Folders = ["--source", "--destination", "--uploads", "folder"];

    /// <summary>Every command that is not hidden, each before those below it.</summary>
    public static ImmutableArray<CommandEntry> Of(Command root) => [.. Walk(root, Program)];

    private static IEnumerable<CommandEntry> Walk(Command command, string path)
    {
        Command[] below = [.. command.Subcommands.Where(c => !c.Hidden)];
        yield return new CommandEntry(
            path,
            Sentence(command.Description),
            [.. below.Select(c => new CommandWord(c.Name, [.. c.Aliases.Where(a => a != c.Name)], Sentence(c.Description), $"{path} {c.Name}"))],
            [.. Options(command).Where(o => !o.Hidden).Select(Entry)],
            [.. command.Arguments.Where(a => !a.Hidden).Select(a => new ArgumentEntry(a.Name, Sentence(a.Description), Kind(a.Name, a.ValueType, Choices(a)), Choices(a), a.Arity.MinimumNumberOfValues > 0))]);
        foreach (CommandEntry inner in below.SelectMany(c => Walk(c, $"{path} {c.Name}")))
        {
            yield return inner;
        }
    }

    /// <summary>Its own, then help, which every command has from the root.</summary>
    private static IEnumerable<Option> Options(Command command)
    {
        IEnumerable<Option> inherited = command.Parents.OfType<Command>().SelectMany(p => p.Options.Where(o => o.Recursive).Concat(Options(p).Where(o => o.Recursive)));
        return command.Options.Concat(inherited).Distinct();
    }

    private static OptionEntry Entry(Option option)
    {
        ImmutableArray<string> choices = option.ValueType == typeof(bool) || option is HelpOption or VersionOption ? [] : Words(option.GetCompletions(CompletionContext.Empty));
        bool isFlag = option.ValueType == typeof(bool) || option.Arity.MaximumNumberOfValues == 0 || option is HelpOption or VersionOption;
        object? usual = isFlag || !option.HasDefaultValue ? null : option.GetDefaultValue();
        return new OptionEntry(
            [.. option.Aliases.Append(option.Name).Where(n => n.StartsWith('-') && n != "-?").Distinct().OrderBy(n => n.StartsWith("--", StringComparison.Ordinal)).ThenBy(n => n == option.Name ? 0 : 1)],
            option is HelpOption ? "Show this help." : Sentence(option.Description),
            isFlag ? ValueKind.None : Kind(option.Name, option.ValueType, choices),
            choices,
            usual is string { Length: > 0 } or int ? Convert.ToString(usual, System.Globalization.CultureInfo.InvariantCulture)! : "");
    }

    private static ImmutableArray<string> Choices(Argument argument) => argument.ValueType == typeof(bool) ? [] : Words(argument.GetCompletions(CompletionContext.Empty));

    private static ImmutableArray<string> Words(IEnumerable<CompletionItem> items) => [.. items.Select(i => i.InsertText ?? i.Label).Where(w => w.Length > 0)];

    private static ValueKind Kind(string name, Type type, ImmutableArray<string> choices) =>
        !choices.IsEmpty ? ValueKind.Choice
        : Folders.Contains(name) ? ValueKind.Folder
        : type == typeof(string) && name is "file" or "--changes" or "--baseline" ? ValueKind.File
        : ValueKind.Text;

    private static string Sentence(string? description) => description ?? "";
}
