namespace StaticNews.Model;

/// <summary>Every parsed file of a site, valid for one engine and one set of parse settings.</summary>
/// <param name="Key">Hash of engine and settings.</param>
/// <param name="Files">In the order of their paths.</param>
public sealed record ParsedFiles(string Key, ParsedFile[] Files)
{
    /// <summary>Nothing parsed yet.</summary>
    public static ParsedFiles None { get; } = new("", []);

    /// <summary>Those that are not in the store yet.</summary>
    public ParsedFile[] New { get; init; } = Files;

    /// <summary>How many files the store holds that the others were read from, overtaken ones included, and its length; nothing when it was not whole.</summary>
    public (int Files, long Length) Stored { get; init; }

    /// <summary>For each of some files, in the order of their paths too, what parsing it gave when it was the same; else null.</summary>
    public ParsedFile?[] Among(SourceFile[] files)
    {
        ParsedFile?[] same = new ParsedFile?[files.Length];
        for ((int at, int i) = (0, 0); i < files.Length; i++)
        {
            while (at < Files.Length && string.CompareOrdinal(Files[at].Path, files[i].Path) < 0)
            {
                at++;
            }

            same[i] = at < Files.Length && Files[at].Path == files[i].Path && Files[at].Hash == files[i].Hash ? Files[at] : null;
        }

        return same;
    }
}
