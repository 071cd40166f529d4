using System.Globalization;
using System.Text.Json;

namespace StaticNews.Graph.Reports;

/// <summary>graph eval: the figures with what they mean, and whether there were enough links to mean anything.</summary>
internal sealed class EvalAnswer(Evaluation found) : Answer
{
    private const int Enough = 30;

    /// <inheritdoc/>
    protected override void Write(TextPage page)
    {
        page.Heading("The site's own links, hidden and looked for");
        page.Heading($"Related articles, asked of {Number(found.Articles)} articles with links to others");
        if (found.Articles > 0)
        {
            page.Table(
            [
                ["measure", "value", "what it says"],
                ["R@5", Share(found.Recall5), "of an article's links, the part among its first five related articles"],
                ["R@10", Share(found.Recall10), "the same for the first ten"],
                ["MRR", Share(found.Rank), "1 when the first related article is one it links to, 1/2 when the second is"],
            ]);
        }

        page.Heading($"Phrases: {Number(found.Phrases)} link texts, resolved as if their addresses were left empty");
        if (found.Phrases > 0)
        {
            page.Table(
            [
                ["measure", "value", "what it says"],
                ["right first", Share(Part(found.First, found.Phrases)), "the best candidate is what the author linked"],
                ["precision", Share(Part(found.Right, found.Resolved)), "of the phrases that would be linked, the part that is right"],
                ["coverage", Share(Part(found.Resolved, found.Phrases)), "of all phrases, the part that would be linked"],
            ]);
        }

        if (IsSmall)
        {
            page.Heading($"Fewer than {Number(Enough)} articles or link texts were asked: chance alone may move these figures by a tenth or more. Use --folds 5, or take them as a sign only.");
        }
    }

    /// <inheritdoc/>
    protected override void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartObject("related");
        json.WriteNumber("articles", found.Articles);
        json.WriteNumber("recallAt5", Math.Round(found.Recall5, 4));
        json.WriteNumber("recallAt10", Math.Round(found.Recall10, 4));
        json.WriteNumber("meanReciprocalRank", Math.Round(found.Rank, 4));
        json.WriteEndObject();
        json.WriteStartObject("phrases");
        json.WriteNumber("asked", found.Phrases);
        WritePart(json, "rightFirst", Part(found.First, found.Phrases));
        WritePart(json, "precision", Part(found.Right, found.Resolved));
        WritePart(json, "coverage", Part(found.Resolved, found.Phrases));
        json.WriteEndObject();
        json.WriteBoolean("tooSmall", IsSmall);
        json.WriteEndObject();
    }

    /// <summary>null for a part of nothing.</summary>
    private static void WritePart(Utf8JsonWriter json, string name, double part)
    {
        if (double.IsNaN(part))
        {
            json.WriteNull(name);
        }
        else
        {
            json.WriteNumber(name, Math.Round(part, 4));
        }
    }

    private bool IsSmall => found.Articles < Enough || found.Phrases < Enough;

    private static double Part(int part, int all) => all == 0 ? double.NaN : part / (double)all;

    private static string Share(double value) => double.IsNaN(value) ? "–" : value.ToString("F3", CultureInfo.InvariantCulture);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
