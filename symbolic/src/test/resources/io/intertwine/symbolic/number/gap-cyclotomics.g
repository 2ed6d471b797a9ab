# Made with GAP 4.12.1: gap -q gap-cyclotomics.g. Each line: expression;String(x);Conductor(x);whether x is real
r:=RandomSource(IsMersenneTwister,7);
o:=OutputTextFile("gap-cyclotomics.txt",false);; SetPrintFormattingStatus(o,false);
for i in [1..400] do n:=Random(r,1,60); s:=""; x:=0; for j in [1..Random(r,1,5)] do c:=Random(r,-6,6)/Random(r,1,5); k:=Random(r,0,n-1); m:=Random(r,DivisorsInt(n)); x:=x+c*E(m)^k; s:=Concatenation(s,"+(",String(c),")*E(",String(m),")^",String(k)); od; if Random(r,1,4)=1 and x<>0 then x:=x^-1; s:=Concatenation("1/(",s,")"); fi; AppendTo(o,s,";",String(x),";",String(Conductor(x)),";",String(x=ComplexConjugate(x)),"\n"); od; QUIT;
