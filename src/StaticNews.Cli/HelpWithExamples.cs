using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using StaticNews.Cli.Manual;

namespace StaticNews.Cli;

/// <summary>The help of a command, followed by what is worth knowing and by lines that can be copied.</summary>
internal sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
{
    private const int MostColumns = 100;

    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        int code = help.Invoke(parseResult);
        TextWriter output = parseResult.InvocationConfiguration.Output;
        ManualEntry entry = ManualText.Of(NameOf(parseResult.CommandResult.Command));
        foreach (string line in entry.Notes.SelectMany(n => Wrapped(n).Append("")))
        {
            output.WriteLine(line);
        }

        if (!entry.Examples.IsEmpty)
        {
            output.WriteLine("Examples:");
            int width = entry.Examples.Where(e => e.Does.Length > 0).Select(e => Whole(e.Line).Length).DefaultIfEmpty().Max();
            foreach ((string line, string does) in entry.Examples)
            {
                output.WriteLine("  " + (does.Length > 0 ? $"{Whole(line).PadRight(width)}  {does}" : Whole(line)));
            }

            output.WriteLine();
        }

        return code;
    }

    /// <summary>An example as it is typed; one that holds the program's name already is whole.</summary>
    public static string Whole(string line) => line.Contains(CommandTree.Program + " ", StringComparison.Ordinal) ? line : $"{CommandTree.Program} {line}";

    private static string NameOf(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? $"{NameOf(parent)} {command.Name}".TrimStart() : "";

    private static IEnumerable<string> Wrapped(string text)
    {
        int width = Math.Min(MostColumns, Terminal.Width) - 1;
        string line = "";
        foreach (string word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line;
                line = "";
            }

            line += line.Length > 0 ? " " + word : word;
        }

        yield return line;
    }
}
