using System.Collections.Immutable;
using System.Globalization;
using StaticNews.Model;

namespace StaticNews.Content;

/// <summary>Reads the YAML and JSON files of data/, which templates see by folder and file name.</summary>
internal static class DataParser
{
    /// <summary>Bytes of a file; what is larger is a database, and no page shows it.</summary>
    private const int MostBytes = 16 * 1024 * 1024;

    private static readonly string[] Foreign = [".toml", ".csv", ".xml"];

    /// <summary>The data, or every file's errors.</summary>
    public static Checked<SiteData> Parse(ImmutableArray<SourceFile> files)
    {
        Checked<DataValue>?[] read = new Checked<DataValue>?[files.Length];
        Parallel.For(0, files.Length, i => read[i] = Read(files[i]));
        List<Diagnostic> found = [.. read.SelectMany(r => r?.Diagnostics ?? [])];
        Dictionary<string, SourceFile> names = new(StringComparer.Ordinal);
        Folder root = new([], []);
        foreach ((SourceFile file, Checked<DataValue>? value) in files.Zip(read).Where(p => p.Second is not null))
        {
            string name = NameOf(file.Path);
            string[] parts = name.Split('/');
            Folder folder = parts[..^1].Aggregate(root, (f, part) => f.Inner(part));
            if (!names.TryAdd(name, file) || files.Any(f => f.Path.StartsWith($"data/{name}/", StringComparison.Ordinal)))
            {
                string other = names[name] == file ? $"data/{name}/" : names[name].Path;
                found.Add(Diagnostic.Error("SN1406", new(file.Path), $"templates would see both this file and {other} as data.{name.Replace('/', '.')}", "Rename one of them."));
            }
            else
            {
                folder.Values.Add((parts[^1], value!.Value ?? new DataValue.Nothing()));
            }
        }

        string hash = string.Join('\n', files.Select(f => f.Path + " " + f.Hash));
        return new(new SiteData(root.Bound(), hash), [.. found]);
    }

    private static string NameOf(string path) => path["data/".Length..path.LastIndexOf('.')];

    private static Checked<DataValue>? Read(SourceFile file)
    {
        string kind = Path.GetExtension(file.Path).ToLowerInvariant();
        if (Foreign.Contains(kind))
        {
            return new(new DataValue.Nothing(), [Diagnostic.Warning("SN1408", new(file.Path), "data is read from YAML and JSON only", "Convert the file, or move it to static/ when readers are to fetch it.")]);
        }

        if (kind is not (".yml" or ".yaml" or ".json"))
        {
            return null;
        }

        if (file.Bytes.Length > MostBytes)
        {
            return new(null, [Diagnostic.Error("SN1407", new(file.Path), $"the data has more than {MostBytes / 1024 / 1024} MiB", "Keep what pages show, or move the file to static/.")]);
        }

        Checked<string> text = SourceText.Decode(file);
        if (text.Value is null)
        {
            return new(null, text.Diagnostics);
        }

        if (kind == ".json")
        {
            return DataJson.Read(text.Value, file.Path);
        }

        Checked<YamlNode> yaml = YamlReader.ReadData(text.Value, file.Path);
        return yaml.Value is null ? new(null, yaml.Diagnostics) : new(Value(yaml.Value), []);
    }

    private static DataValue Value(YamlNode node) => node switch
    {
        YamlNode.Mapping map => new DataValue.Map([.. map.Entries.Select(e => (e.Key.Text, Value(e.Value)))]),
        YamlNode.Sequence list => new DataValue.List([.. list.Items.Select(Value)]),
        YamlNode.Scalar { IsNull: true } => new DataValue.Nothing(),
        YamlNode.Scalar { IsPlain: true } plain => Plain(plain.Text),
        YamlNode.Scalar quoted => new DataValue.Text(quoted.Text),
        _ => throw new InvalidOperationException($"no data of {node.GetType().Name}"),
    };

    /// <summary>What stands without quotes. 007 and 1_000 stay texts: most such numbers are names.</summary>
    private static DataValue Plain(string text) => text switch
    {
        "true" => new DataValue.Flag(true),
        "false" => new DataValue.Flag(false),
        _ when text.TrimStart('-') is ['0', _, ..] and not ['0', '.', ..] => new DataValue.Text(text),
        _ when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long whole) => new DataValue.Whole(whole),
        _ when text.Any(char.IsAsciiDigit) && double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double fraction) => new DataValue.Fraction(fraction),
        _ => new DataValue.Text(text),
    };

    private sealed record Folder(Dictionary<string, Folder> Folders, List<(string Name, DataValue Value)> Values)
    {
        public Folder Inner(string name)
        {
            if (!Folders.TryGetValue(name, out Folder? inner))
            {
                Folders[name] = inner = new([], []);
            }

            return inner;
        }

        public DataValue.Map Bound() => new([.. Folders.Select(f => (f.Key, (DataValue)f.Value.Bound())).Concat(Values).OrderBy(v => v.Item1, StringComparer.Ordinal)]);
    }
}
