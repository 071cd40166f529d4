using StaticNews.Content;
using StaticNews.Model;

namespace StaticNews.Importing;

/// <summary>Reads settings and data of other systems.</summary>
internal static class SettingsFile
{
    /// <summary>The mapping of a TOML, JSON or YAML file, told apart by the extension; null when it cannot be read.</summary>
    public static YamlNode.Mapping? Read(SourceFile file, ImportLog log)
    {
        Checked<string> text = SourceText.Decode(file);
        Checked<YamlNode.Mapping> read = text.Value is null ? new(null, text.Diagnostics) : Path.GetExtension(file.Path).ToLowerInvariant() switch
        {
            ".toml" => TomlReader.Read(text.Value, file.Path, 0),
            ".json" => JsonReader.Read(text.Value, file.Path, 0),
            _ => ForeignText.Yaml(text.Value, file.Path, 0, log),
        };
        log.Add(read.Diagnostics);
        return read.Value;
    }
}
