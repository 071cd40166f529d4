using StaticNews.Content;

namespace StaticNews.Importing;

/// <summary>Front matter being put together: entries in order, none twice, each of a shape that its key allows.</summary>
internal sealed class FrontMatterDraft(string file, ImportLog log)
{
    private readonly List<(string Key, YamlNode Value)> _entries = [];

    /// <summary>The entries so far.</summary>
    public IReadOnlyList<(string Key, YamlNode Value)> Entries => _entries;

    /// <summary>Whether a key is set.</summary>
    public bool Has(string key) => _entries.Any(e => e.Key == key);

    /// <summary>Sets a value of our own making, unless it is null.</summary>
    public void Set(string key, YamlNode? value)
    {
        if (value is not null && !Has(key))
        {
            _entries.Add((key, value));
        }
    }

    /// <summary>Sets a text unless it is empty.</summary>
    public void Text(string key, string? text) => Set(key, string.IsNullOrEmpty(text) ? null : Yaml.Text(text));

    /// <summary>Sets a list unless it is empty.</summary>
    public void List(string key, IReadOnlyCollection<string> texts) => Set(key, texts.Count == 0 ? null : Yaml.List(texts));

    /// <summary>Sets a date; one that cannot be read is kept under another name and reported.</summary>
    public void Date(string key, YamlNode? value)
    {
        if (value is not YamlNode.Scalar { IsNull: false } scalar || scalar.Text.Trim().Length == 0)
        {
            return;
        }

        if (SourceDate.Parse(scalar.Text) is { } date)
        {
            Set(key, Yaml.Plain(date.Text));
        }
        else
        {
            Carry(key, value);
        }
    }

    /// <summary>Takes a value of the old site as it is; where it has another shape than its key allows here, it is renamed and reported.</summary>
    public void Carry(string key, YamlNode value, bool fits = true)
    {
        if (fits && FrontMatterShapes.Fits(key, value))
        {
            Set(key, value);
            return;
        }

        log.Lose(LossKind.FrontMatter, file, value.Line, $"'{key}' means something else here; its value is kept as 'original_{key}'");
        Set("original_" + key, value);
    }

    /// <summary>The front matter followed by the body.</summary>
    public string With(string body) => FrontMatterWriter.Write(_entries) + (body.StartsWith('\n') || body.Length == 0 ? "" : "\n") + body.TrimEnd('\n') + (body.Trim('\n').Length == 0 ? "" : "\n");
}
