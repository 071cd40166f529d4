using System.Collections.Immutable;
using StaticNews.Model;

namespace StaticNews.Graph.Reports;

/// <summary>A site's graph, open to questions. Answers are the same text for the same site on every machine.</summary>
public sealed class GraphReport
{
    private readonly RelatedSite _site;

    private readonly ReasonWords _words;

    internal GraphReport(RelatedSite site, Translations words) => (_site, _words) = (site, new ReasonWords(words.For(site.Config!.Language)));

    /// <summary>Time of each stage that led to the graph.</summary>
    public ImmutableArray<(string Stage, TimeSpan Time)> Timings { get; internal init; } = [];

    private SiteGraph Graph => _site.Graph!;

    private GraphJson Json => new(_site.Config!, _words, _ => true);

    /// <summary>Writes the whole graph as UTF-8, ending with a line feed.</summary>
    public void Export(GraphFormat format, Stream output)
    {
        Graph.Related.RankAll();
        switch (format)
        {
            case GraphFormat.GraphMl:
                GraphMarkup.WriteXml(Graph, _words, output);
                break;
            case GraphFormat.Dot:
                GraphMarkup.WriteDot(Graph, _words, output);
                return;
            default:
                Json.Write(Graph, output);
                break;
        }

        output.Write("\n"u8);
    }

    /// <summary>Everything the graph knows of one article or topic, by slug, path, address or title; an unknown name is an error with the close ones.</summary>
    public Checked<string> Show(string name, AnswerForm form)
    {
        Checked<Lookup> found = Lookup.Find(Graph, _site.Config!, name);
        Answer? answer = found.Value is null ? null : found.Value.Topic is { } topic ? new ShowTopicAnswer(Graph, topic, Json.Phrases) : new ShowAnswer(Graph, found.Value.Node!, _words, Json);
        return new(answer?.In(form), found.Diagnostics);
    }

    /// <summary>What is related to one article and why; <paramref name="explain"/> adds what each signal says.</summary>
    public Checked<string> Related(string name, bool explain, AnswerForm form)
    {
        Checked<Lookup> found = Lookup.Find(Graph, _site.Config!, name);
        if (found.Value is not { } lookup)
        {
            return new(null, found.Diagnostics);
        }

        return lookup.Node is { } node
            ? new(new RelatedAnswer(node, Graph.Related.Explained(node.Index), _words, explain).In(form), [])
            : new(null, [Diagnostic.Error("SN1221", new SourceLocation("content"), $"nobody has written about '{lookup.Title}', so nothing is related to it", $"Ask for it with graph show '{lookup.Title}'.")]);
    }

    /// <summary>What an editor could do next: topics to write, mentions to link, articles nothing links to, topics to merge; at most <paramref name="most"/> of each.</summary>
    public string Suggest(int most, AnswerForm form) => new SuggestAnswer(Suggestions.Of(Graph), most).In(form);

    /// <summary>How well the graph finds the site's own links when they are hidden, a fifth of the articles at a time, <paramref name="folds"/> times (1 to 5).</summary>
    public string Evaluate(int folds, AnswerForm form, CancellationToken cancellation) => new EvalAnswer(Evaluation.Of(_site, folds, cancellation)).In(form);
}
