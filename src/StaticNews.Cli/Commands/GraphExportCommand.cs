using System.CommandLine;
using StaticNews.Graph.Reports;

namespace StaticNews.Cli.Commands;

/// <summary>graph export: the whole graph on stdout for other programs.</summary>
internal static class GraphExportCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        SharedOptions shared = new(writes: false);
        Option<string> format = new("--format", "-f") { Description = "json, graphml or dot.", DefaultValueFactory = _ => "json" };
        format.AcceptOnlyFromAmong("json", "graphml", "dot");
        Option<int?> related = RelatedOption();
        Command command = new("export", "Write the whole graph to stdout.") { format, related };
        shared.AddTo(command);
        command.SetAction((parsed, cancellation) => Task.FromResult(GraphRun.Run(
            shared.Build(parsed), shared.Report(parsed), new GraphOptions { Related = parsed.GetValue(related) }, tellAll: true,
            graph => Write(graph, FormatOf(parsed.GetValue(format)!)), cancellation)));
        return command;
    }

    /// <summary>How many related articles to rank.</summary>
    public static Option<int?> RelatedOption()
    {
        Option<int?> related = new("--related", "-n") { Description = "How many related articles each one gets; else related.count of staticnews.yml." };
        related.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() is < 0 or > 1_000)
            {
                result.AddError("--related takes a number from 0 to 1000.");
            }
        });
        return related;
    }

    private static GraphFormat FormatOf(string name) => name switch { "graphml" => GraphFormat.GraphMl, "dot" => GraphFormat.Dot, _ => GraphFormat.Json };

    private static int Write(GraphReport graph, GraphFormat format)
    {
        using BufferedStream output = new(Console.OpenStandardOutput(), 64 * 1024);
        graph.Export(format, output);
        return 0;
    }
}
