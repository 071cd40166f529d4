using System.CommandLine;
using StaticNews.Graph.Reports;

namespace StaticNews.Cli.Commands;

/// <summary>graph: questions to the related-topics graph of a site.</summary>
internal static class GraphCommand
{
    private const int Folds = 5;

    /// <summary>The command with everything below it.</summary>
    public static Command Create() => new("graph", "Ask how the articles and topics of the site relate.")
    {
        GraphExportCommand.Create(), Show(), Related(), Suggest(), Eval(),
    };

    private static Command Show()
    {
        Argument<string> name = new("name") { Description = "Slug, path below content/, address or title of an article or topic." };
        return GraphQuestion.Create(
            "show", "Everything the graph knows of one article or topic.", [name],
            _ => new GraphOptions(), (graph, parsed, form, _) => graph.Show(parsed.GetValue(name)!, form));
    }

    private static Command Related()
    {
        Argument<string> name = new("article") { Description = "Slug, path below content/, address or title of an article." };
        Option<bool> explain = new("--explain", "-x") { Description = "Show what each signal adds to the score." };
        Option<int?> count = GraphExportCommand.RelatedOption();
        return GraphQuestion.Create(
            "related", "What is related to one article, and why.", [name, explain, count],
            parsed => new GraphOptions { Related = parsed.GetValue(count) },
            (graph, parsed, form, _) => graph.Related(parsed.GetValue(name)!, parsed.GetValue(explain), form));
    }

    private static Command Suggest()
    {
        Option<int> most = GraphQuestion.Most("--limit", "-n", 10, 100_000, "How many of each list to show.");
        return GraphQuestion.Create(
            "suggest", "Topics to write, names to link, articles nothing links to, topics to merge.", [most],
            _ => new GraphOptions { Related = 0 }, (graph, parsed, form, _) => new(graph.Suggest(parsed.GetValue(most), form), []));
    }

    private static Command Eval()
    {
        Option<int> folds = GraphQuestion.Most("--folds", "-k", 1, Folds, "How many fifths of the articles to take, one after the other.");
        return GraphQuestion.Create(
            "eval", "Hide links of a fifth of the articles and measure how many the graph finds again.", [folds],
            _ => new GraphOptions(), (graph, parsed, form, cancellation) => new(graph.Evaluate(parsed.GetValue(folds), form, cancellation), []));
    }
}
