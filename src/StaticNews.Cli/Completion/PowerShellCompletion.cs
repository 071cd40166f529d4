using System.Collections.Immutable;
using System.Text;
using StaticNews.Cli.Manual;

namespace StaticNews.Cli.Completion;

/// <summary>Completion for PowerShell, from 5.1 on.</summary>
internal static class PowerShellCompletion
{
    /// <summary>The script: a table of what each command offers, and a completer that looks in it.</summary>
    public static string Script(ImmutableArray<CommandEntry> commands)
    {
        StringBuilder script = new("""
            # Completion of staticnews for PowerShell, made by 'staticnews completion pwsh'.
            Register-ArgumentCompleter -Native -CommandName staticnews -ScriptBlock {
                param($wordToComplete, $commandAst, $cursorPosition)
                $below = New-Object System.Collections.Hashtable

            """);
        foreach ((CommandEntry command, CommandWord word, string name) in commands.SelectMany(c => c.Subcommands.SelectMany(s => s.Aliases.Prepend(s.Name).Select(n => (c, s, n)))))
        {
            script.Append($"    $below[{Quoted($"{command.Path} {name}")}] = {Quoted(word.Path)}\n");
        }

        script.Append("    $values = New-Object System.Collections.Hashtable\n");
        foreach ((CommandEntry command, OptionEntry option, string name) in commands.SelectMany(c => c.Options.Where(o => o.Kind != ValueKind.None).SelectMany(o => o.Names.Select(n => (c, o, n)))))
        {
            script.Append($"    $values[{Quoted($"{command.Path} {name}")}] = @({string.Join(", ", option.Choices.Select(Quoted))})\n");
        }

        script.Append("    $offers = New-Object System.Collections.Hashtable\n");
        foreach (CommandEntry command in commands)
        {
            script.Append($"    $offers[{Quoted(command.Path)}] = @(\n");
            IEnumerable<(string Word, string Does)> offers = command.Subcommands.SelectMany(s => s.Aliases.Prepend(s.Name).Select(n => (n, s.Description)))
                .Concat(command.Arguments.SelectMany(a => a.Choices.Select(c => (c, a.Description))))
                .Concat(command.Options.SelectMany(o => o.Names.Select(n => (n, o.Description))));
            script.Append(string.Concat(offers.Select(o => $"        ,@({Quoted(o.Word)}, {Quoted(o.Does)})\n"))).Append("    )\n");
        }

        return script.Append("""
                $path = 'staticnews'
                $words = @($commandAst.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { "$_" })
                foreach ($word in $words | Select-Object -Skip 1) {
                    if ($below.ContainsKey("$path $word")) { $path = $below["$path $word"] }
                }
                $last = if ($words.Count -gt 1) { "$path $($words[-1])" } else { '' }
                if ($values.ContainsKey($last)) {
                    $values[$last] | Where-Object { $_ -like "$wordToComplete*" } |
                        ForEach-Object { New-Object System.Management.Automation.CompletionResult $_, $_, 'ParameterValue', $_ }
                    return
                }
                $offers[$path] | Where-Object { $_[0] -clike "$wordToComplete*" } | ForEach-Object {
                    $type = if ($_[0].StartsWith('-')) { 'ParameterName' } else { 'ParameterValue' }
                    New-Object System.Management.Automation.CompletionResult $_[0], $_[0], $type, $_[1]
                }
            }

            """).ToString();
    }

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
