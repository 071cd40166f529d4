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

    private readonly TemplateSet _templates;
    private readonly PageText _content = new();
    private readonly PageText _page = new();

    /// <summary>A context over one set of templates; not shared between threads.</summary>
    public HtmlContext(TemplateSet templates)
        : base(TemplateFunctions.All())
    {
        BuiltinObject.IsReadOnly = false;
        BuiltinObject.SetValue("include", new RawInclude(), readOnly: true);
        _templates = templates;
        Model = new PageModel(templates.SharedParts);
        Items = new LoopItems(templates.Loops);
        TemplateLoader = new TextTemplateLoader(templates);
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
        TryGetMember = NoMember;
        TryGetVariable = NoVariable;
    }

    /// <summary>What the partial that is being filled was given, its name first; null where Scriban knows it.</summary>
    public object?[]? Arguments { get; set; }

    /// <summary>What the page at hand gives to templates.</summary>
    public PageModel Model { get; }

    /// <summary>What loops are about to show.</summary>
    public LoopItems Items { get; }

    /// <summary>A page: a layout filled from a model and, as its content, within the frame of all pages. Valid until the next page.</summary>
    public ReadOnlyMemory<byte> Page(Template layout, Template frame, ScriptObject model)
    {
        Fill(layout, model, _content);
        model["content"] = new Raw(_content.Written);
        Fill(frame, model, _page);
        return _page.Written;
    }

    /// <summary>Asked where an object has no such member.</summary>
    private static bool NoMember(TemplateContext context, SourceSpan span, object target, string member, out object? value) =>
        throw new UnknownNameException(span, $"there is nothing called '{member}' here", member, (target as IScriptObject)?.GetMembers() ?? []);

    /// <summary>Asked where no variable of a name was set.</summary>
    private bool NoVariable(TemplateContext context, SourceSpan span, ScriptVariable variable, out object? value) =>
        Items.TryRead(variable.Name, out value)
            ? true
            : throw new UnknownNameException(span, $"there is nothing called '{variable.Name}'", variable.Name, context.CurrentGlobal!.GetMembers().Concat(context.BuiltinObject.GetMembers()));

    private void Fill(Template template, ScriptObject model, PageText text)
    {
        Reset();
        Model.Begin(model);
        PushGlobal(model);
        text.Begin();
        PushOutput(text);
        template.Render(this);
        PopOutput();
        PopGlobal();
    }

    /// <inheritdoc/>
    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        if (textAsObject is not Raw raw)
        {
            return Write(WebUtility.HtmlEncode(textAsObject as string ?? ObjectToString(textAsObject!) ?? ""));
        }

        if (Output is not PageText page)
        {
            return Write(raw.ToString());
        }

        raw.WriteTo(page);
        CheckLength(span, page);
        return this;
    }

    /// <summary>Stops a page that has become too long.</summary>
    public void CheckLength(SourceSpan span, PageText page)
    {
        if (page.Length > OutputBytes)
        {
            throw new ScriptRuntimeException(span, $"the page is larger than {OutputBytes / 1024 / 1024} MB");
        }
    }

    /// <summary>A partial by its name, or null.</summary>
    public Partial? Partial(string name) => _templates.Partial(name);

    /// <summary>The value of an expression.</summary>
    public object? Value(ScriptExpression expression) => expression switch
    {
        MemberPath path when path.TryRead(this, out object? value) => value,
        ArgumentValue argument when argument.TryRead(this, out object? value) => value,
        LoopValue item when item.TryRead(this, out object? value) => value,
        ScriptLiteral literal => literal.Value,
        _ => Evaluate(expression),
    };

    /// <inheritdoc/>
    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction) =>
        scriptNode is MemberPath path && path.TryRead(this, out object? value) ? value : base.Evaluate(scriptNode, aliasReturnedFunction);

    /// <inheritdoc/>
    public override void Import(SourceSpan span, object objectToImport) => base.Import(span, objectToImport is Bound bound ? bound.Copy() : objectToImport);

    /// <summary>A partial as it was parsed once: each page begins with none, and parsing them again would cost more than filling it.</summary>
    protected override Template CreateTemplate(string templatePath, ScriptNode? callerContext)
    {
        Template partial = _templates.PartialAt(templatePath) ?? base.CreateTemplate(templatePath, callerContext);
        CachedTemplates[templatePath] = partial;
        return partial;
    }
}
