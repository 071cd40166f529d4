using System.Text;
using StaticNews.Content;
using StaticNews.Model;

namespace StaticNews.Importing;

/// <summary>Carries an old site's data files to data/: YAML and JSON as they are, TOML as YAML. One that no build could read stays behind.</summary>
internal static class DataFiles
{
    /// <summary>Carries or reports one file; <paramref name="target"/> is its place with the old extension.</summary>
    public static void Carry(SourceFile file, string target, ImportLog log)
    {
        switch (Path.GetExtension(file.Path).ToLowerInvariant())
        {
            case ".yml" or ".yaml" or ".json":
                Check(DataParser.Parse([file with { Path = "data/" + Path.GetFileName(file.Path) }]), () => log.Copy(target, file), file, log);
                break;
            case ".toml":
                Checked<string> text = SourceText.Decode(file);
                Checked<YamlNode.Mapping> toml = text.Value is null ? new(null, text.Diagnostics) : TomlReader.Read(text.Value, file.Path, 0);
                Check(toml, () => log.Write(Path.ChangeExtension(target, ".yml"), Written(toml.Value!), file.Path, "files"), file, log);
                break;
            default:
                log.Lose(LossKind.Data, file.Path, 0, "data is read from YAML, JSON and TOML only; convert the file");
                break;
        }
    }

    private static void Check<T>(Checked<T> read, Action carry, SourceFile file, ImportLog log)
        where T : class
    {
        if (read.Diagnostics.FirstOrDefault(d => d.Severity == Severity.Error) is { } error)
        {
            log.Lose(LossKind.Data, file.Path, error.Location.Line, $"{error.Message}; correct the file and copy it to data/");
        }
        else
        {
            carry();
        }
    }

    private static string Written(YamlNode.Mapping values)
    {
        StringBuilder yaml = new();
        foreach ((YamlNode.Scalar key, YamlNode value) in values.Entries)
        {
            yaml.Append(YamlScalar.Of(key.Text)).Append(": ").Append(YamlScalar.Flow(value)).Append('\n');
        }

        return yaml.ToString();
    }
}
