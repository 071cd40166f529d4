using StaticNews.Content;
using StaticNews.Model;

namespace StaticNews.Graph;

/// <summary>Collects what documents are called by their headings.</summary>
internal static class HeadingNames
{
    /// <summary>A heading in more than this share of the documents says nothing of one of them.</summary>
    private const double Common = 0.05;

    /// <summary>Adds the headings of all documents, one after the other, but for common ones and those of authors.</summary>
    public static void AddTo(NameList names, Subjects subjects, PhraseWords words)
    {
        NameStore[] headings = Batches.Of(subjects.Nodes.Length, (from, to) => Read(subjects.Nodes.AsSpan()[from..to], words));
        int[][] keys = Array.ConvertAll(headings, names.KeysOf);
        int[] counts = Count(headings, keys, names.Keys);
        double common = Math.Max(2, subjects.Nodes.Length * Common);
        for (int b = 0; b < headings.Length; b++)
        {
            for (int n = 0; n < headings[b].Count; n++)
            {
                Name name = headings[b][n];
                if (counts[keys[b][n]] <= common && subjects.Nodes[name.Subject].Document.Kind != DocumentKind.Author)
                {
                    names.Add(name, keys[b][n]);
                }
            }
        }
    }

    private static NameStore Read(ReadOnlySpan<Article> nodes, PhraseWords words)
    {
        NameStore names = new();
        WordList text = new();
        foreach (Article node in nodes)
        {
            HeadingList headings = node.Document.Headings;
            for (int h = 0; h < headings.Length; h++)
            {
                text.Read(headings[h].TitleUtf8.Span);
                Name heading = new(node.Index, h, NameKind.Heading, text.Words);
                if (!words.IsGeneric(heading.Key))
                {
                    names.Add(heading);
                }
            }
        }

        return names;
    }

    /// <summary>How many documents have a heading of each key.</summary>
    private static int[] Count(NameStore[] headings, int[][] keys, int size)
    {
        int[] counts = new int[size];
        int[] last = new int[size]; // The headings of a document stand together.
        Array.Fill(last, -1);
        for (int b = 0; b < headings.Length; b++)
        {
            for (int n = 0; n < headings[b].Count; n++)
            {
                (int key, int subject) = (keys[b][n], headings[b][n].Subject);
                counts[key] += last[key] == subject ? 0 : 1;
                last[key] = subject;
            }
        }

        return counts;
    }
}
