using System.Collections.Frozen;
using System.Net;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace StaticNews.Rendering;

/// <summary>A template context that escapes every value but <see cref="Raw"/> and that fails loudly instead of cutting.</summary>
internal sealed class HtmlContext : TemplateContext
{
    private const int Loops = 5_000_000;
    private const int OutputBytes = 64 * 1024 * 1024;

    private readonly TextTemplateLoader _loader;
    private readonly FrozenDictionary<string, Template> _partials;

    /// <summary>A context over one set of templates; not shared between threads.</summary>
    public HtmlContext(TemplateSet templates)
        : base(Builtins())
    {
        BuiltinObject.IsReadOnly = false;
        BuiltinObject.SetValue("include", new RawInclude(), readOnly: true);
        _partials = templates.Partials;
        _loader = new TextTemplateLoader(templates);
        TemplateLoader = _loader;
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        EnableRelaxedIndexerAccess = false;
        LoopLimit = Loops;
        LimitToString = OutputBytes;
        OutputLimit = OutputBytes;
        OnStringLimit = ScriptLimitBehavior.Throw;
        OnOutputLimit = ScriptLimitBehavior.Throw;
        RecursiveLimit = 50;
        RegexTimeOut = TimeSpan.FromMilliseconds(250);
        NewLine = "\n";
        AutoIndent = false;
    }

    /// <summary>The text of a template filled from a model.</summary>
    public string Fill(Template template, ScriptObject model)
    {
        Reset();
        Freeze(model);
        PushGlobal(model);
        string text = template.Render(this);
        PopGlobal();
        return text;
    }

    /// <summary>A template sets names of its own, never a part of what it was given: other pages show the same.</summary>
    private static void Freeze(ScriptObject model)
    {
        foreach (object? value in model.Values)
        {
            FreezeValue(value);
        }
    }

    private static void FreezeValue(object? value)
    {
        if (value is ScriptObject { IsReadOnly: false } map)
        {
            Freeze(map);
            map.IsReadOnly = true;
        }
        else if (value is ScriptArray { IsReadOnly: false } list)
        {
            foreach (object? item in list)
            {
                FreezeValue(item);
            }

            list.IsReadOnly = true;
        }
    }

    /// <inheritdoc/>
    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        if (textAsObject is Raw raw)
        {
            return Write(raw.Html);
        }

        string text = ObjectToString(textAsObject!) ?? "";
        return Write(WebUtility.HtmlEncode(text));
    }

    /// <summary>A partial as it was parsed once: each page begins with none, and parsing them again would cost more than filling it.</summary>
    protected override Template CreateTemplate(string templatePath, ScriptNode? callerContext)
    {
        Template partial = _partials.TryGetValue(templatePath, out Template? parsed) ? parsed : base.CreateTemplate(templatePath, callerContext);
        CachedTemplates[templatePath] = partial;
        return partial;
    }

    /// <summary>Scriban's functions without those that run text as a template, read the machine's clock or make chance: equal input gives equal pages.</summary>
    private static ScriptObject Builtins()
    {
        ScriptObject builtins = GetDefaultBuiltinObject();
        Remove(builtins, "object", "eval", "eval_template", "to_json", "from_json");
        Remove(builtins, "date", "now");
        Remove(builtins, "math", "random", "uuid");
        builtins.IsReadOnly = false;
        builtins["fill"] = new Fill();
        builtins["raw"] = DelegateCustomFunction.CreateFunc<object?, object>(value => new Raw(value?.ToString() ?? ""));
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
