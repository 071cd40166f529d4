using System.Text;
using System.Text.RegularExpressions;
using StaticNews.Content;
using StaticNews.Model;

namespace StaticNews.Scaffolding;

/// <summary>
/// Fills the placeholders of an archetype, such as {{ title }}. In the front matter a value is written so that YAML reads it as it
/// is: quoted where it stands alone, escaped where the archetype has quotes around it. In the text below it is written as it is.
/// </summary>
internal static partial class Archetype
{
    private const string Fence = "---";

    /// <summary>The filled text; a placeholder that is not known, or that stands where no value fits, is an error with its place.</summary>
    public static Checked<string> Fill(string text, string file, ArchetypeValues values)
    {
        List<Diagnostic> found = [];
        StringBuilder filled = new();
        string[] lines = text.ReplaceLineEndings("\n").Split('\n');
        int end = lines[0] == Fence ? Array.IndexOf(lines, Fence, 1) : 0;
        for (int i = 0; i < lines.Length; i++)
        {
            (string line, int number, bool isYaml) = (lines[i], i + 1, i > 0 && i < end);
            string written = Placeholder().Replace(line, match => Value(line, match, isYaml, new(file, number, match.Index + 1), values, found));
            filled.Append(i > 0 ? "\n" : "").Append(isYaml ? written.TrimEnd() : written);
        }

        return new(filled.ToString(), [.. found]);
    }

    private static string Value(string line, Match match, bool isYaml, SourceLocation at, ArchetypeValues values, List<Diagnostic> found)
    {
        string name = match.Groups[1].Value;
        if (values.Of(name) is not { } value)
        {
            found.Add(Diagnostic.Error("SN2004", at, $"'{name}' is not a placeholder", Fields.DidYouMean(name, ArchetypeValues.Names)));
            return "";
        }

        string? written = isYaml ? Written(line, match, value, name == "date") : value;
        if (written is null)
        {
            found.Add(Diagnostic.Error("SN2004", at, "the placeholder is only a part of its value", "Put the whole value between double quotes."));
        }

        return written ?? "";
    }

    /// <summary>The value as it must be written at its place in a line of YAML; null when it stands amid plain text.</summary>
    private static string? Written(string line, Match match, string value, bool isPlain) => Around(line, match.Index) switch
    {
        Surroundings.Comment => value,
        Surroundings.DoubleQuotes => YamlScalar.DoubleQuoted(value)[1..^1],
        Surroundings.SingleQuotes => value.Replace("'", "''", StringComparison.Ordinal),
        Surroundings.Flow => value.Length == 0 ? "" : YamlScalar.InFlow(value, isPlain),
        _ => !StandsAlone(line, match) ? null : value.Length == 0 ? "" : YamlScalar.Of(value, isPlain),
    };

    private static bool StandsAlone(string line, Match match) =>
        BeforeValue().IsMatch(line[..match.Index]) && AfterValue().IsMatch(line[(match.Index + match.Length)..]);

    /// <summary>What a place in a line of YAML lies in; placeholders before it count as text.</summary>
    private static Surroundings Around(string line, int place)
    {
        char quote = '\0';
        int depth = 0;
        string before = Placeholder().Replace(line[..place], m => new string('x', m.Length));
        for (int i = 0; i < before.Length; i++)
        {
            char c = before[i];
            if (quote != '\0')
            {
                i += c == '\\' && quote == '"' ? 1 : 0;
                quote = c == quote ? '\0' : quote;
            }
            else if (c is '"' or '\'' && (i == 0 || before[i - 1] is ' ' or '[' or '{' or ','))
            {
                quote = c;
            }
            else if (c == '#' && (i == 0 || before[i - 1] == ' '))
            {
                return Surroundings.Comment;
            }
            else
            {
                depth += c is '[' or '{' ? 1 : c is ']' or '}' ? -1 : 0;
            }
        }

        return quote switch { '"' => Surroundings.DoubleQuotes, '\'' => Surroundings.SingleQuotes, _ => depth > 0 ? Surroundings.Flow : Surroundings.Block };
    }

    private enum Surroundings
    {
        Block,
        Flow,
        SingleQuotes,
        DoubleQuotes,
        Comment,
    }

    [GeneratedRegex(@"\{\{ *([A-Za-z_]+) *\}\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"^\s*(- +)*([\w-]+: +|- +)$")]
    private static partial Regex BeforeValue();

    [GeneratedRegex(@"^\s*( #.*)?$")]
    private static partial Regex AfterValue();
}
