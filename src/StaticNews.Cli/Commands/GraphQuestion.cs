using System.CommandLine;
using System.Globalization;
using System.Text;
using StaticNews.Graph.Reports;
using StaticNews.Model;

namespace StaticNews.Cli.Commands;

/// <summary>A graph command that answers in plain text, or in JSON with --json.</summary>
internal static class GraphQuestion
{
    private const int WidthOfPipes = 100;
    private const int WrongUsage = 2;

    /// <summary>The command; <paramref name="parts"/> are its own arguments and options, <paramref name="asked"/> what it wants of the graph.</summary>
    public static Command Create(string name, string description, Symbol[] parts, Func<ParseResult, GraphOptions> asked, Func<GraphReport, ParseResult, AnswerForm, CancellationToken, Checked<string>> answer)
    {
        SharedOptions shared = new(writes: false);
        Command command = new(name, description);
        foreach (Symbol part in parts)
        {
            if (part is Argument argument)
            {
                command.Arguments.Add(argument);
            }
            else if (part is Option option)
            {
                command.Options.Add(option);
            }
        }

        shared.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            ReportOptions report = shared.Report(parsed);
            return Task.FromResult(GraphRun.Run(
                shared.Build(parsed), report, asked(parsed), tellAll: false,
                graph => Say(answer(graph, parsed, new AnswerForm(report.Json, Width()), cancellation), report), cancellation));
        });
        return command;
    }

    /// <summary>A number of things to show, from 1.</summary>
    public static Option<int> Most(string name, string alias, int usual, int most, string description)
    {
        Option<int> option = new(name, alias) { Description = description, DefaultValueFactory = _ => usual };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out int value) || value < 1 || value > most))
            {
                result.AddError($"{name} takes a number from 1 to {most}.");
            }
        });
        return option;
    }

    private static int Say(Checked<string> answer, ReportOptions report)
    {
        ConsoleReport.Print(answer.Diagnostics, report);
        using Stream output = Console.OpenStandardOutput();
        output.Write(Encoding.UTF8.GetBytes(answer.Value ?? ""));
        return answer.Value is null ? WrongUsage : 0;
    }

    /// <summary>Of the terminal; of COLUMNS or a usual width where the output goes elsewhere.</summary>
    private static int Width() =>
        int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out int columns) && columns > 0 ? columns
        : Console.IsOutputRedirected || Console.WindowWidth <= 0 ? WidthOfPipes
        : Console.WindowWidth;
}
