using System.Collections.Immutable;
using System.Globalization;
using System.IO.Hashing;
using System.Text;
using StaticNews.Model;

namespace StaticNews.Benchmarks;

/// <summary>A site of any size in memory, the same for the same size: words by Zipf's law, sections, phrases and links as newsrooms write them.</summary>
internal static class GeneratedSite
{
    private const int Vocabulary = 8_000;
    private const int Paragraphs = 6;
    private const int ParagraphWords = 60;

    private static readonly string[] Sections = ["world", "business", "culture", "science", "sport"];

    /// <summary>A site of some articles, one topic for each fifty.</summary>
    public static LoadedSite Of(int articles)
    {
        Random random = new(20261124);
        SourceFile config = File("staticnews.yml", "title: Benchmark\nbase_url: https://example.org/\n");
        ImmutableArray<SourceFile>.Builder content = ImmutableArray.CreateBuilder<SourceFile>();
        int topics = Math.Max(1, articles / 50);
        for (int i = 0; i < topics; i++)
        {
            content.Add(File($"content/topics/topic-{i}.md", $"---\ntitle: {Name(i)}\n---\n{Paragraph(random)}\n"));
        }

        for (int i = 0; i < articles; i++)
        {
            content.Add(Article(i, articles, topics, random));
        }

        return new LoadedSite([config], [.. content.OrderBy(f => f.Path, StringComparer.Ordinal)], [], []);
    }

    /// <summary>The site after an editor has changed the text of one article.</summary>
    public static LoadedSite Edited(LoadedSite site)
    {
        SourceFile changed = site.Content[^1];
        string text = changed.Bytes.Text() + "\nOne more paragraph.\n";
        return site with { Content = site.Content.SetItem(site.Content.Length - 1, File(changed.Path, text)) };
    }

    private static SourceFile Article(int number, int articles, int topics, Random random)
    {
        DateTimeOffset date = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero) + TimeSpan.FromHours(number % 7_000);
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"---\ntitle: {Name(Vocabulary - 1 - (number % 4_000))} number {number}\ndate: {date:yyyy-MM-dd}\ntopics: [{Name(random.Next(topics))}]\nauthors: [Desk {number % 12}]\n---\n");
        for (int p = 0; p < Paragraphs; p++)
        {
            text.Append(p % 2 == 1 ? $"## {Name(random.Next(500))} and {Name(random.Next(500))}\n\n" : "").Append(Paragraph(random));
            text.Append(p == 2 ? $" [Learn more about {Name(random.Next(topics))}]()" : p == 4 ? $" See [this](/{Section(random.Next(articles))}/)." : "").Append("\n\n");
        }

        return File($"content/{Section(number)}.md", text.ToString());
    }

    private static string Section(int number) => $"{Sections[number % Sections.Length]}/article-{number}";

    private static string Paragraph(Random random) => string.Join(' ', Enumerable.Range(0, ParagraphWords).Select(_ => Word(Rank(random)))) + ".";

    /// <summary>Rank r comes about 1/r as often as the first.</summary>
    private static int Rank(Random random) => (int)Math.Pow(Vocabulary, random.NextDouble()) - 1;

    private static string Name(int number) => char.ToUpperInvariant(Word(number)[0]) + Word(number)[1..] + " " + Word((number * 31) % Vocabulary);

    private static string Word(int number)
    {
        const string Consonants = "bdfgklmnprstvz";
        const string Vowels = "aeiou";
        StringBuilder word = new();
        for (int rest = number + 40; rest > 0; rest /= Consonants.Length * Vowels.Length)
        {
            word.Append(Consonants[rest % Consonants.Length]).Append(Vowels[rest / Consonants.Length % Vowels.Length]);
        }

        return word.ToString();
    }

    private static SourceFile File(string path, string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        return new SourceFile(path, bytes, XxHash128.HashToUInt128(bytes).ToString("x32", CultureInfo.InvariantCulture));
    }
}
