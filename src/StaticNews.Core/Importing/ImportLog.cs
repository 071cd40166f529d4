using System.Collections.Immutable;
using System.Text;
using StaticNews.Model;

namespace StaticNews.Importing;

/// <summary>Collects what one import finds while it runs, and passes its files on; two files of one name are an error.</summary>
internal sealed class ImportLog(Action<OutputFile> write)
{
    private static readonly UTF8Encoding Utf8 = new(false);

    private readonly Dictionary<string, string> _origins = new(StringComparer.OrdinalIgnoreCase);
    private readonly SortedDictionary<string, int> _carried = new(StringComparer.Ordinal);
    private readonly List<Loss> _losses = [];
    private readonly List<OldUrl> _urls = [];
    private readonly List<Diagnostic> _found = [];
    private readonly List<string> _guesses = [];

    /// <summary>Content files read so far.</summary>
    public int Read { get; set; }

    /// <summary>Whether an error was found.</summary>
    public bool HasErrors => _found.Any(d => d.Severity == Severity.Error);

    /// <summary>Notes a loss at a line of a file of the old site; 0 is the whole file.</summary>
    public void Lose(LossKind kind, string file, int line, string detail) => _losses.Add(new(kind, new(file, line, line > 0 ? 1 : 0), detail));

    /// <summary>Notes an old address and its answer.</summary>
    public void Answers(string url, string file, Answer answer) => _urls.Add(new(url, file, answer));

    /// <summary>Notes a guess to be shown.</summary>
    public void Guess(string guess) => _guesses.Add(guess);

    /// <summary>Notes errors and warnings.</summary>
    public void Add(IEnumerable<Diagnostic> diagnostics) => _found.AddRange(diagnostics);

    /// <summary>Writes a text file that comes from <paramref name="origin"/> and counts as <paramref name="what"/>.</summary>
    public void Write(string path, string text, string origin, string what) => Write(new OutputFile(path, Utf8.GetBytes(Whole(text)), ""), origin, what);

    /// <summary>Copies a file as it is.</summary>
    public void Copy(string path, SourceFile file) => Write(new OutputFile(path, file.Bytes.ToArray(), file.Hash ?? "", file.CopyFrom), file.Path, "files");

    /// <summary>The finished report.</summary>
    public ImportReport Report(string system) => new()
    {
        System = system,
        Read = Read,
        Carried = _carried.ToImmutableSortedDictionary(StringComparer.Ordinal),
        Losses = [.. _losses.OrderBy(l => l.At.File, StringComparer.Ordinal).ThenBy(l => l.At.Line).ThenBy(l => l.Kind)],
        Urls = [.. _urls.OrderBy(u => u.Url, StringComparer.Ordinal).ThenBy(u => u.File, StringComparer.Ordinal)],
        Guesses = [.. _guesses],
        Diagnostics = [.. _found],
    };

    private void Write(OutputFile file, string origin, string what)
    {
        if (!_origins.TryAdd(file.Path, origin))
        {
            _found.Add(Diagnostic.Error("SN1703", new(origin), $"it would become {file.Path}, and so would {_origins[file.Path]}", "Rename one of them, or give it another slug."));
            return;
        }

        _carried[what] = _carried.GetValueOrDefault(what) + 1;
        write(file);
    }

    /// <summary>Half a surrogate pair cannot be written; it becomes U+FFFD.</summary>
    private static string Whole(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !(char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[++i])))
            {
                return string.Concat(text.EnumerateRunes());
            }
        }

        return text;
    }
}
