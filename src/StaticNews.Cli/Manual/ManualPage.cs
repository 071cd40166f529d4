using System.Collections.Immutable;
using System.Text;

namespace StaticNews.Cli.Manual;

/// <summary>The manual page, in the man macros of roff (groff_man(7)), which every man reads.</summary>
internal static class ManualPage
{
    /// <summary>The page of section 1.</summary>
    public static string Of(ImmutableArray<CommandEntry> commands, string version)
    {
        StringBuilder page = new($".TH STATICNEWS 1 \"\" \"StaticNews {version}\" \"User Commands\"\n");
        page.Append($".SH NAME\nstaticnews \\- {Text(Phrase(commands[0].Description))}\n");
        page.Append(".SH SYNOPSIS\n.B staticnews\n.I command\n.RI [ options ]\n");
        page.Append(".SH DESCRIPTION\n").Append(Notes("")[".PP\n".Length..]);
        page.Append(".SH OPTIONS\nEvery command takes\n.BR \\-h \" or \" \\-\\-help .\n").Append(string.Concat(commands[0].Options.Select(Option)));
        page.Append(".SH COMMANDS\n");
        foreach (CommandEntry command in commands.Skip(1))
        {
            page.Append($".SS {Text(command.Path)}{string.Concat(command.Arguments.Select(a => $" <{Text(a.Name)}>"))}\n{Text(command.Description)}\n");
            page.Append(Notes(command.Name)).Append(string.Concat(command.Arguments.Select(a => $".TP\n.I {Text(a.Name)}\n{Text(a.Description)}\n")));
            page.Append(string.Concat(command.Options.Where(o => !o.Names.Contains("--help")).Select(Option))).Append(Examples(command.Name));
        }

        page.Append(".SH FILES\n.TP\n.I staticnews.yml\nThe settings of a site.\n.TP\n.I content/\nArticles, topics and authors, in Markdown.\n.TP\n.I _site/\nThe finished site.\n.TP\n.I .staticnews/\nWhat builds remember; safe to delete.\n");
        return page.Append(".SH EXAMPLES\n").Append(Examples("")[".PP\n".Length..]).ToString();
    }

    private static string Option(OptionEntry option)
    {
        string value = option.Kind == ValueKind.None ? "" : option.Kind == ValueKind.Choice ? " " + string.Join("|", option.Choices) : $" <{option.Value}>";
        string usual = option.Default.Length > 0 ? $" [default: {option.Default}]" : "";
        return $".TP\n.B {Text(string.Join(", ", option.Names) + value)}\n{Text(option.Description + usual)}\n";
    }

    private static string Notes(string name) => string.Concat(ManualText.Of(name).Notes.Select(n => $".PP\n{Text(n)}\n"));

    private static string Examples(string name) => string.Concat(ManualText.Of(name).Examples.Select(e =>
        $".PP\n.nf\n.RS\n{Text(HelpWithExamples.Whole(e.Line))}\n.RE\n.fi\n{(e.Does.Length > 0 ? $".RS\n{Text(e.Does)}\n.RE\n" : "")}"));

    /// <summary>The first letter small and no final period, as the line of whatis(1) wants it.</summary>
    private static string Phrase(string sentence) => char.ToLowerInvariant(sentence[0]) + sentence[1..].TrimEnd('.');

    /// <summary>Text that roff leaves as it is: backslashes and hyphens escaped, no line that begins with a control character.</summary>
    private static string Text(string text)
    {
        string escaped = text.Replace("\\", "\\e", StringComparison.Ordinal).Replace("-", "\\-", StringComparison.Ordinal).Replace("\"", "\\(dq", StringComparison.Ordinal);
        return escaped.StartsWith('.') || escaped.StartsWith('\'') ? "\\&" + escaped : escaped;
    }
}
