using Scriban;
using Scriban.Syntax;

namespace StaticNews.Rendering;

/// <summary>
/// The statements of a block, prepared once for all pages: what most of a template is, text, values, conditions and partials, is written
/// straight into the page as UTF-8. Everything else stays with Scriban, and so does the whole block where it is not a page that is written.
/// </summary>
internal sealed class Passage : ScriptStatement
{
    private readonly ScriptBlockStatement _original;
    private readonly Step[] _steps;

    private Passage(ScriptBlockStatement original, SharedParts shared)
    {
        (_original, Span) = (original, original.Span);
        _steps = Steps(original, shared);
    }

    /// <summary>Prepares a template, block by block; one that is left early, by break, continue or ret, stays as it is.</summary>
    public static void Prepare(ScriptNode? node, SharedParts shared)
    {
        switch (node)
        {
            case null or ScriptFunction:
                return;
            case ScriptPage { Body: { } body } when !Leaves(body):
                Prepare(body, shared);
                break;
            case ScriptForStatement { Body: { } body } when !Leaves(body):
                Prepare(body, shared);
                break;
        }

        for (int i = 0; i < node.ChildrenCount; i++)
        {
            Prepare(node.GetChildren(i), shared);
        }
    }

    /// <summary>The passage that a prepared template consists of; null for one that is as Scriban read it.</summary>
    public static Passage? Of(Template template) => template.Page?.Body?.Statements is [Passage passage] ? passage : null;

    /// <inheritdoc/>
    public override object? Evaluate(TemplateContext context)
    {
        if (context is not HtmlContext { EnableOutput: true, Output: PageText page } html)
        {
            return _original.Evaluate(context);
        }

        Run(html, page);
        return null;
    }

    /// <summary>Writes it into a page.</summary>
    public void Run(HtmlContext context, PageText page)
    {
        Step.Run(_steps, context, page);
        context.CheckLength(Span, page);
    }

    /// <inheritdoc/>
    public override void PrintTo(ScriptPrinter printer) => printer.Write(_original);

    /// <inheritdoc/>
    public override void Accept(ScriptVisitor visitor) => _original.Accept(visitor);

    /// <inheritdoc/>
    public override TResult Accept<TResult>(ScriptVisitor<TResult> visitor) => _original.Accept(visitor);

    /// <inheritdoc/>
    public override int ChildrenCount => 1;

    /// <inheritdoc/>
    protected override ScriptNode? GetChildrenImpl(int index) => _original;

    private static void Prepare(ScriptBlockStatement block, SharedParts shared)
    {
        ScriptBlockStatement original = new() { Span = block.Span };
        foreach (ScriptStatement statement in block.Statements.ToArray())
        {
            block.Statements.Remove(statement);
            original.Statements.Add(statement);
        }

        block.Statements.Add(new Passage(original, shared));
    }

    private static Step[] Steps(ScriptBlockStatement? block, SharedParts shared)
    {
        ScriptStatement[] statements = block is null ? [] : [.. block.Statements.Where(s => !s.CanSkipEvaluation)];
        return shared.Joined(statements, Array.ConvertAll(statements, s => Of(s, shared)));
    }

    private static Step Of(ScriptStatement statement, SharedParts shared) => statement switch
    {
        ScriptRawStatement text => new Step.Text(text.Text.ToString() ?? ""),
        ScriptExpressionStatement { Expression: MemberPath or ScriptVariableGlobal } value => new Step.Print(value.Expression),
        ScriptExpressionStatement { Expression: ScriptFunctionCall call } when IncludeStep.Of(call) is { } include => include,
        ScriptIfStatement choice => new Step.Choose(choice.Condition!, Steps(choice.Then, shared), Otherwise(choice.Else, shared)),
        _ => new Step.Other(statement),
    };

    private static Step[] Otherwise(ScriptConditionStatement? rest, SharedParts shared) => rest switch
    {
        null => [],
        ScriptElseStatement last => Steps(last.Body, shared),
        _ => [Of(rest, shared)],
    };

    /// <summary>Whether some statement may leave the block before its end.</summary>
    public static bool Leaves(ScriptNode? node) => node switch
    {
        null or ScriptFunction => false,
        ScriptBreakStatement or ScriptContinueStatement or ScriptReturnStatement => true,
        _ => Enumerable.Range(0, node.ChildrenCount).Any(i => Leaves(node.GetChildren(i))),
    };
}
