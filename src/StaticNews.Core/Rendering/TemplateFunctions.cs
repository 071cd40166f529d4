using Scriban;
using Scriban.Runtime;

namespace StaticNews.Rendering;

/// <summary>The functions that templates can call.</summary>
internal static class TemplateFunctions
{
    /// <summary>Scriban's functions without those that run text as a template, read the machine's clock or make chance: equal input gives equal pages.</summary>
    public static ScriptObject All()
    {
        ScriptObject builtins = TemplateContext.GetDefaultBuiltinObject();
        Remove(builtins, "object", "eval", "eval_template", "to_json", "from_json");
        Remove(builtins, "date", "now");
        Remove(builtins, "math", "random", "uuid");
        builtins.IsReadOnly = false;
        builtins["fill"] = new Fill();
        builtins["raw"] = new RawFilter();
        return builtins;
    }

    private static void Remove(ScriptObject builtins, string group, params ReadOnlySpan<string> names)
    {
        if (builtins[group] is not ScriptObject functions)
        {
            throw new InvalidOperationException($"Scriban has no functions '{group}'");
        }

        functions.IsReadOnly = false;
        foreach (string name in names)
        {
            functions.Remove(name);
        }
    }
}
