using System.Buffers;
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
        : base(Builtins())
    {
        BuiltinObject.IsReadOnly = false;
        BuiltinObject.SetValue("include", new RawInclude(), readOnly: true);
        _templates = templates;
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
    }

    /// <summary>Hashes one model after another.</summary>
    public ModelHash Hash { get; } = new();

    /// <summary>The structured data of one page after another.</summary>
    public ArrayBufferWriter<byte> Data { get; } = new(4096);

    /// <summary>A page: a layout filled from a model and, as its content, within the frame of all pages. Valid until the next page.</summary>
    public ReadOnlyMemory<byte> Page(Template layout, Template frame, ScriptObject model)
    {
        Fill(layout, model, _content);
        model["content"] = new Raw(_content.Written);
        Fill(frame, model, _page);
        return _page.Written;
    }

    private void Fill(Template template, ScriptObject model, PageText text)
    {
        Reset();
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
        if (page.Written.Length > OutputBytes)
        {
            throw new ScriptRuntimeException(span, $"the page is larger than {OutputBytes / 1024 / 1024} MB");
        }
    }

    /// <summary>A partial by its name, or null.</summary>
    public Partial? Partial(string name) => _templates.Partial(name);

    /// <summary>Writes a partial into the page.</summary>
    public void Include(Partial partial, ScriptArray arguments, ScriptNode? caller)
    {
        EnterRecursive(caller);
        PushSourceFile(partial.Path);
        try
        {
            if (partial.TakesArguments)
            {
                PushLocal();
                SetValue(ScriptVariable.Arguments, arguments, asReadOnly: true, force: true);
            }

            if (partial.Template.Page is { } page)
            {
                Write(page.Span, Evaluate(page));
            }
        }
        finally
        {
            if (partial.TakesArguments)
            {
                PopLocal();
            }

            PopSourceFile();
            ExitRecursive(caller);
        }
    }

    /// <summary>The value of an expression.</summary>
    public object? Value(ScriptExpression expression) => expression switch
    {
        MemberPath path when path.TryRead(this, out object? value) => value,
        ScriptLiteral literal => literal.Value,
        _ => Evaluate(expression),
    };

    /// <summary>Whether a condition holds, as Scriban has it; most compare two texts or two numbers.</summary>
    public bool IsTrue(ScriptExpression condition) => condition switch
    {
        ScriptBinaryExpression { Operator: ScriptBinaryOperator.And } both => IsTrue(both.Left!) && IsTrue(both.Right!),
        ScriptBinaryExpression { Operator: ScriptBinaryOperator.Or } either => IsTrue(either.Left!) || IsTrue(either.Right!),
        ScriptUnaryExpression { Operator: ScriptUnaryOperator.Not } negation => !IsTrue(negation.Right!),
        ScriptNestedExpression { Expression: { } inner } => IsTrue(inner),
        ScriptBinaryExpression { Left: { } left, Right: { } right } comparison => IsTrue(comparison, Value(left), Value(right)),
        _ => ToBool(condition.Span, Value(condition)),
    };

    private bool IsTrue(ScriptBinaryExpression comparison, object? left, object? right) => (comparison.Operator, left, right) switch
    {
        (ScriptBinaryOperator.CompareEqual, string a, string b) => a == b,
        (ScriptBinaryOperator.CompareNotEqual, string a, string b) => a != b,
        (ScriptBinaryOperator.CompareGreater, int a, int b) => a > b,
        (ScriptBinaryOperator.CompareLess, int a, int b) => a < b,
        _ => ToBool(comparison.Span, ScriptBinaryExpression.Evaluate(
            this, comparison.OperatorToken?.Span ?? comparison.Span, comparison.Operator, comparison.Left!.Span, left!, comparison.Right!.Span, right!)),
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

    /// <summary>Scriban's functions without those that run text as a template, read the machine's clock or make chance: equal input gives equal pages.</summary>
    private static ScriptObject Builtins()
    {
        ScriptObject builtins = GetDefaultBuiltinObject();
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
