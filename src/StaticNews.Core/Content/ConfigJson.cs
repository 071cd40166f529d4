using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace StaticNews.Content;

/// <summary>Settings as JSON, numbers and flags as such.</summary>
internal static class ConfigJson
{
    /// <summary>One object with the site's folder and every setting.</summary>
    public static string Of(ImmutableArray<Setting> settings, string source)
    {
        using MemoryStream bytes = new();
        using (Utf8JsonWriter json = new(bytes, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteNumber("version", 1);
            json.WriteString("source", source);
            json.WriteStartArray("settings");
            foreach (Setting setting in settings)
            {
                Write(json, setting);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray()) + "\n";
    }

    private static void Write(Utf8JsonWriter json, Setting setting)
    {
        json.WriteStartObject();
        json.WriteString("key", setting.Key);
        json.WritePropertyName("value");
        Write(json, setting.Value);
        json.WriteString("from", setting.Option is not null ? "option" : setting.Line > 0 ? "file" : "default");
        if (setting.Option is not null)
        {
            json.WriteString("option", setting.Option);
        }
        else if (setting.Line > 0)
        {
            json.WriteNumber("line", setting.Line);
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, YamlNode value)
    {
        switch (value)
        {
            case YamlNode.Scalar { IsPlain: true } scalar:
                json.WriteRawValue(scalar.Text);
                break;
            case YamlNode.Scalar scalar:
                json.WriteStringValue(scalar.Text);
                break;
            case YamlNode.Sequence list:
                json.WriteStartArray();
                foreach (YamlNode item in list.Items)
                {
                    Write(json, item);
                }

                json.WriteEndArray();
                break;
            case YamlNode.Mapping mapping:
                json.WriteStartObject();
                foreach ((YamlNode.Scalar key, YamlNode inner) in mapping.Entries)
                {
                    json.WritePropertyName(key.Text);
                    Write(json, inner);
                }

                json.WriteEndObject();
                break;
        }
    }
}
